package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.jobs.codes.CodeList;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the codes in the tables mean; needs neither Spark nor an output. */
@Command(
    name = "codes",
    description = "Say what the codes in the tables mean, in English and Chinese.")
final class CodesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "WORD",
      arity = "0..1",
      description = {
        "A vocabulary (item), a code (granted), or a part of either or of a",
        "meaning in English or Chinese (结转). Default: all codes."
      })
  private Optional<String> word = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws IOException {
    CodeList.write(word, format, Screen.ofThisProcess(), spec.commandLine().getOut());
    return 0;
  }

  /** The formats for the screen. */
  static final class FormatName extends NamedValues<Format> {

    FormatName() {
      super(List.of(Format.TABLE, Format.CSV, Format.JSON, Format.JSONL), Format::key);
    }
  }
}
