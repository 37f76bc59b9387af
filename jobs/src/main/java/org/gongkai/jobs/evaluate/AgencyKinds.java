package org.gongkai.jobs.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The kinds of agency that gold describes in words ({@code 教育局}), by the keys of the output. Not
 * the extractor's own rules: those are what is measured.
 */
final class AgencyKinds {

  private static final String RESOURCE = "agency-kinds.csv";

  private final Map<String, String> keys;

  private AgencyKinds(Map<String, String> keys) {
    this.keys = Map.copyOf(keys);
  }

  static AgencyKinds load() {
    Map<String, String> keys = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(AgencyKinds.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(
              line -> {
                String[] words = line.split(",", -1);
                for (int i = 1; i < words.length; i++) {
                  keys.put(words[i], words[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AgencyKinds(keys);
  }

  /** The key of a kind; keys stand for themselves. */
  Optional<String> key(String words) {
    return words.matches("[a-z_]+") ? Optional.of(words) : Optional.ofNullable(keys.get(words));
  }
}
