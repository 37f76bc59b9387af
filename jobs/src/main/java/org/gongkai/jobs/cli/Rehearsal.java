package org.gongkai.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Every command once, on a few samples, in one JVM: the launcher has the JVM write down which
 * classes they load, so that later starts need not look for them.
 */
final class Rehearsal {

  /**
   * The later ones ask about what the first one wrote. A few documents of each kind will do, as
   * more of a kind load nothing more.
   */
  private static final List<String> COMMANDS =
      List.of(
          "run DOCUMENTS/html/guangyuan-jiaoyuju-2020.html DOCUMENTS/docx/quzhou-zhujianju-2022.docx"
              + " DOCUMENTS/text/lingjiang-town-2021.txt DOCUMENTS/office DOCUMENTS/pdf"
              + " DOCUMENTS/sheet --output SCRATCH/lake",
          "extract --help",
          "aggregate --help",
          "check SCRATCH/lake",
          "rollup SCRATCH/lake --year 2021 --level prefecture",
          "compare SCRATCH/lake --by prefecture --years 2021-2022",
          "export figures SCRATCH/lake --format csv --output SCRATCH/figures.csv",
          "export figures SCRATCH/lake --format xlsx --output SCRATCH/figures.xlsx",
          "export figures SCRATCH/lake --format parquet --output SCRATCH/figures",
          "codes natural_person",
          "inspect DOCUMENTS/html/guangyuan-jiaoyuju-2020.html",
          "inspect DOCUMENTS/pdf/yueyang-shengtai-2022.pdf --json",
          "evaluate --gold SCRATCH/gold.jsonl --root DOCUMENTS");

  private static final String GOLD =
      """
      {"file": "html/guangyuan-jiaoyuju-2020.html", "reports": [{"year": 2020}]}
      """;

  private Rehearsal() {}

  /**
   * Takes a folder of documents laid out as those of the samples, and an empty folder. Ends with 1
   * where a command failed.
   */
  public static void main(String[] arguments) throws IOException {
    GongkaiCommand.logQuietly();
    Path scratch = Path.of(arguments[1]);
    Files.writeString(scratch.resolve("gold.jsonl"), GOLD);
    List<String[]> failed =
        commands(arguments[0], scratch.toString()).stream()
            .filter(words -> GongkaiCommand.commandLine().execute(words) != 0)
            .toList();
    failed.forEach(words -> System.err.println("failed: " + String.join(" ", words)));
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  /** The words of each command. */
  static List<String[]> commands(String documents, String scratch) {
    return COMMANDS.stream()
        .map(
            command ->
                Arrays.stream(command.split(" "))
                    .map(word -> word.replace("DOCUMENTS", documents).replace("SCRATCH", scratch))
                    .toArray(String[]::new))
        .toList();
  }
}
