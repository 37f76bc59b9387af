package org.gongkai.extract.print;

import java.util.regex.Pattern;

/** Names of agencies in a row, as menus print them: none of them is the one that reports. */
public final class ListedNames {

  private static final Pattern LIST =
      Pattern.compile(
          "(?:\\p{IsHan}{1,12}?(?:街道(?!办)|局|厅|委员会)\\s*){3}|(?:\\p{IsHan}{2,4}?(?:街道(?!办)|镇(?!人民)|乡(?!人民))\\s*){3}");

  private ListedNames() {}

  /** Whether a text holds three names or more, one behind the other. */
  public static boolean standIn(String text) {
    return LIST.matcher(text).find();
  }
}
