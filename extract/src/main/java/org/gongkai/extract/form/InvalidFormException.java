package org.gongkai.extract.form;

import java.util.List;

/** {@code forms.json} has faults; the message lists all of them. */
public final class InvalidFormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidFormException(List<String> faults) {
    super(
        "forms.json has %d %s:\n  %s"
            .formatted(
                faults.size(),
                faults.size() == 1 ? "fault" : "faults",
                String.join("\n  ", faults)));
  }
}
