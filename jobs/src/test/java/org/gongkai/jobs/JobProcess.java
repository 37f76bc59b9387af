package org.gongkai.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.jobs.cli.GongkaiCommand;

/** The words that start the command in a JVM of its own. */
public final class JobProcess {

  private JobProcess() {}

  /**
   * The command with its arguments.
   *
   * @param before words that start it in their own way, such as {@code env}
   * @param settings what the JVM is told, such as settings of Spark
   */
  public static ProcessBuilder of(
      List<String> before, Map<String, String> settings, List<String> arguments) {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("@" + Path.of("target/launcher/java.options").toAbsolutePath());
    words.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    settings.forEach((name, value) -> words.add("-D" + name + "=" + value));
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(GongkaiCommand.class.getName());
    words.addAll(arguments);
    return new ProcessBuilder(words);
  }
}
