package org.gongkai.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version that this software was built as. */
public final class SoftwareVersion {

  private static final String RESOURCE = "version.txt";

  private SoftwareVersion() {}

  /** The version of the build, such as 0.1.0. */
  public static String current() {
    try (InputStream in =
        Objects.requireNonNull(SoftwareVersion.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
