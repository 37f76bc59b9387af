package org.gongkai.extract.codebook;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Meaning;

/**
 * The codes of one kind.
 *
 * @param name what the codebook calls it: that of the columns that hold it, where they have one
 * @param meaning what its codes tell
 * @param codes in their own order, each once
 * @param closed whether a column can hold no other value
 */
public record Vocabulary(String name, Meaning meaning, List<Code> codes, boolean closed) {

  public Vocabulary {
    codes = List.copyOf(codes);
    if (codes.stream().map(Code::key).distinct().count() < codes.size()) {
      throw new IllegalArgumentException(name + " holds a code twice");
    }
  }

  /** Codes beside which there are no others. */
  public Vocabulary(String name, Meaning meaning, List<Code> codes) {
    this(name, meaning, codes, true);
  }

  /** The constants of an enum; of several with one key the first. */
  public static Vocabulary of(String name, Meaning meaning, Coded... constants) {
    List<String> keys = Stream.of(constants).map(Coded::key).distinct().toList();
    return new Vocabulary(
        name,
        meaning,
        keys.stream()
            .map(
                key ->
                    Stream.of(constants)
                        .filter(constant -> constant.key().equals(key))
                        .findFirst()
                        .map(constant -> new Code(key, constant.meaning()))
                        .orElseThrow())
            .toList());
  }
}
