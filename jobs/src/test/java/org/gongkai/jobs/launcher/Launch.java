package org.gongkai.jobs.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line and an environment in which there is nothing but what is set here. */
record Launch(List<String> words, Map<String, String> environment) {

  /** The id of the user "nobody". */
  private static final String NOBODY = "65534";

  /** What a process left: its exit code and what it printed. */
  record Said(int exitCode, String out, String err) {}

  static Launch of(Object... words) {
    return new Launch(
        Arrays.stream(words).map(Object::toString).toList(), Map.of("PATH", machinePath()));
  }

  Launch with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value.toString());
    return new Launch(words, more);
  }

  Launch before(Object... more) {
    List<String> all = new ArrayList<>(words);
    Arrays.stream(more).map(Object::toString).forEach(all::add);
    return new Launch(all, environment);
  }

  /** As a user who owns nothing, where this one may become another; else as this one. */
  Launch asAnother() {
    return mayBecomeAnother()
        ? new Launch(
            Stream.concat(
                    Stream.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"),
                    words.stream())
                .toList(),
            environment)
        : this;
  }

  static boolean mayBecomeAnother() {
    return "root".equals(System.getProperty("user.name"))
        && Stream.of(machinePath().split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setpriv")));
  }

  static String machinePath() {
    return System.getenv("PATH");
  }

  Said run() throws IOException, InterruptedException {
    Path out = Files.createTempFile("gongkai", ".out");
    Path err = Files.createTempFile("gongkai", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      int exitCode = builder.start().waitFor();
      return new Said(exitCode, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  @Override
  public String toString() {
    return words.stream().collect(Collectors.joining(" "));
  }
}
