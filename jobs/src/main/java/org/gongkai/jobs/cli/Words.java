package org.gongkai.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Model.CommandSpec;

/** What goes into a command and what comes out of it, as words. */
final class Words {

  private Words() {}

  /** The command line as it was given, word by word, subcommand included. */
  static List<String> given(CommandSpec command) {
    return List.copyOf(command.root().commandLine().getParseResult().originalArgs());
  }

  /**
   * Prints what belongs to rows and is none: behind a table, where the file is named, and on the
   * error stream where a program reads the rows.
   */
  static void printBeside(CommandSpec command, Destination rows, String text) {
    String lines = Screen.ofThisProcess().prose(text);
    if (rows.isPipe()) {
      command.commandLine().getErr().print(lines);
      command.commandLine().getErr().flush();
    } else {
      String place = rows.output().map(path -> "Written to " + path + "\n").orElse("\n");
      print(command, place + lines);
    }
  }

  static void print(CommandSpec command, String text) {
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
