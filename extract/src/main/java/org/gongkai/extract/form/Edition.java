package org.gongkai.extract.form;

import java.util.List;

/**
 * An edition of the form.
 *
 * @param key its name in the output
 * @param label what it is called
 * @param tables the keys of its tables
 */
public record Edition(String key, Label label, List<String> tables) {

  public Edition {
    tables = List.copyOf(tables);
  }
}
