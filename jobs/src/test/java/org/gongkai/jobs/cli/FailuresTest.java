package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.InvalidFormException;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

  @Command(name = "try")
  private record Failing(Throwable failure) implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UsageException("name a folder"), 2, "try: name a folder"),
        Arguments.of(
            new IOException("a.csv: the disk is full\n at line 7"),
            1,
            "try: the run failed: a.csv: the disk is full (--verbose tells where)"),
        Arguments.of(
            new IllegalStateException("the job was stopped", new IOException("no space left")),
            1,
            "try: the run failed: no space left (--verbose tells where)"),
        Arguments.of(
            new IllegalStateException("the job was stopped", new ArithmeticException("/ by zero")),
            1,
            "try: the run failed: the job was stopped: / by zero (--verbose tells where)"),
        Arguments.of(
            new ExceptionInInitializerError(
                new UnknownHostException("box: Name or service not known")),
            1,
            "try: the run failed: box: Name or service not known (--verbose tells where)"),
        Arguments.of(
            new IllegalStateException("a task failed", new OutOfMemoryError("Java heap space")),
            1,
            "try: the run failed: the memory of %d MB is full; give more, such as by"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20)
                + " GONGKAI_JAVA_OPTS=-Xmx8g (--verbose tells where)"),
        Arguments.of(
            new ExceptionInInitializerError(
                new IllegalStateException("no tables", theFaultsOf("{\"titels\": []}"))),
            2,
            """
            try: forms.json has 6 faults:
              /titels: is not known here; known are captions, corrections, description, \
            editions, sections, tables, titles
              /editions: a list is missing
              /sections: a list is missing
              /titles: a list is missing
              /corrections: a list is missing
              /tables: an object is missing"""));
  }

  private static InvalidFormException theFaultsOf(String form) {
    return catchThrowableOfType(
        InvalidFormException.class,
        () -> FormLoader.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverIsThrownEndsInItsCauseAndAllFaultsOfAForm(
      Throwable failure, int exitCode, String line) {
    StringWriter err = new StringWriter();
    CommandLine command =
        GongkaiCommand.prepared(new CommandLine(new Failing(failure)), new Interruption())
            .setErr(new PrintWriter(err, true));

    assertThat(command.execute()).isEqualTo(exitCode);
    assertThat(err).hasToString(line + "\n");
  }
}
