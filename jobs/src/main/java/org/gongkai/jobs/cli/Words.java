package org.gongkai.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What goes into a command and what comes out of it, as words. */
final class Words {

  private Words() {}

  /** The command line as it was given, word by word, subcommand included. */
  static List<String> given(CommandSpec command) {
    return List.copyOf(command.root().commandLine().getParseResult().originalArgs());
  }

  static void print(CommandSpec command, String text) {
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
