package org.gongkai.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.Origin;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.intake.GuardedExtractor;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.terminal.Progress;
import org.gongkai.jobs.terminal.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of this project with a little gold made for them here. */
class EvaluatorTest {

  private static final String LINES =
      """
      {"id": "d1", "file": "html/wangcang-gonganju-2021.html", "format": "html", "style": "page", "perturbations": ["fault", "blank"], "reports": [{"year": 2021, "county": "旺苍县", "prefecture": "广元市", "violations": [{"rule": "balance", "applicant": "total"}]}]}
      {"id": "d2", "file": "docx/quzhou-zhujianju-2022.docx", "format": "docx", "style": "word", "perturbations": ["fault"], "reports": [{"year": 2021, "prefecture": "衢州市", "county": null, "violations": [{"rule": "legal_sum", "item": "review"}]}]}
      {"id": "d3", "file": "html/guangyuan-jiaoyuju-2020.html", "format": "html", "style": "word", "perturbations": [], "reports": [{"year": 2020, "agency_type": "education", "prefecture": "广元市"}]}
      {"id": "e1", "text": "剑阁县交通运输局2022年政府信息公开工作年度报告 … 剑阁县交通运输局", "url": "none", "year": 2022, "province": "四川省", "prefecture": "广元市", "county": "剑阁县", "agency_type": "交通运输局"}
      """;

  @TempDir private Path folder;
  private Path gold;

  @BeforeEach
  void layOut() throws IOException {
    gold = Files.writeString(folder.resolve("gold.jsonl"), LINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FORMAT       | all 4, docx 1, excerpt 1, html 2
          STYLE        | all 4, excerpt 1, page 1, word 2
          PERTURBATION | all 4, blank 1, fault 2
          """)
  void documentsAreGroupedByWhatTheGoldSaysOfThem(Grouping by, String groups) throws IOException {
    assertThat(evaluation(by, 2, List.of()).groups())
        .extracting(group -> group.name() + " " + group.documents())
        .isEqualTo(List.of(groups.split(", ")));
  }

  /** Every kind of document, those with broken sums and those without a report among them. */
  @Test
  void aTemplateOfWhatWasReadIsAllRightAgainstIt() throws IOException {
    GoldTemplate template = new GoldTemplate(FormLoader.load());
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(Samples.documents()));
        GuardedExtractor extractor = new GuardedExtractor(Limits.standard().timeout())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Origin origin = Origin.ofFile(String.valueOf(file.getFileName()));
        lines.add(
            template.line(
                file.toAbsolutePath().toString(),
                extractor.extract(Files.readAllBytes(file), origin)));
      }
    }
    gold = Files.write(folder.resolve("template.jsonl"), lines);

    Evaluation evaluation = evaluation(Grouping.FORMAT, 2, List.of());

    assertThat(evaluation.all().documents()).isEqualTo(50);
    assertThat(evaluation.misses()).isEmpty();
    assertThat(evaluation.all().score().count(Subject.CELL, Verdict.RIGHT)).isGreaterThan(7000);
    assertThat(evaluation.all().score().count(Subject.VIOLATION, Verdict.RIGHT)).isEqualTo(5);
  }

  @Test
  void theGoldOfTheSamplesIsAsTheyAreRead() throws IOException {
    Evaluation evaluation =
        evaluator(2)
            .evaluate(
                Path.of("../data-samples/gold.jsonl"), Optional.empty(), List.of(), Grouping.STYLE);

    assertThat(evaluation.groups()).extracting(group -> group.name()).contains("portal", "text");
    assertThat(evaluation.misses()).isEmpty();
  }

  @Test
  void whatIsNotAsTheGoldHasItIsListedInTheOrderOfTheGold() throws IOException {
    Evaluation evaluation = evaluation(Grouping.STYLE, 2, List.of());

    assertThat(evaluation.misses())
        .containsExactly(new Miss("d2", 1, Subject.YEAR, Verdict.WRONG, "", "2021", "2022"));
    assertThat(evaluation.all().score().count(Subject.VIOLATION, Verdict.RIGHT)).isEqualTo(2);
    assertThat(evaluation.all().score().count(Subject.COUNTY, Verdict.RIGHT)).isEqualTo(4);
    assertThat(evaluation.all().score().count(Subject.AGENCY_TYPE, Verdict.RIGHT)).isEqualTo(2);
  }

  @Test
  void theResultDoesNotDependOnTheNumberOfThreads() throws IOException {
    assertThat(EvaluationJson.write(evaluation(Grouping.STYLE, 4, List.of())))
        .isEqualTo(EvaluationJson.write(evaluation(Grouping.STYLE, 1, List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "html,                             3",
    "html/wangcang-gonganju-2021.html, 2",
    "'',                               4",
  })
  void inputsKeepToSomeOfTheDocumentsAndToAllExcerpts(String input, int documents)
      throws IOException {
    assertThat(evaluation(Grouping.STYLE, 2, List.of(Samples.document(input))).all().documents())
        .isEqualTo(documents);
  }

  @Test
  void documentsAreFoundUnderTheInputsAsWellAsUnderTheRoot() throws IOException {
    Evaluation evaluation =
        evaluator(2)
            .evaluate(gold, Optional.empty(), List.of(Samples.document("")), Grouping.STYLE);

    assertThat(evaluation.all().documents()).isEqualTo(4);
  }

  @Test
  void theTerminalShowsGroupsIdentityAndMisses() throws IOException {
    assertThat(EvaluationText.of(evaluation(Grouping.STYLE, 2, List.of()), 5, Screen.ENDLESS))
        .isEqualTo(
            """
            style    documents  reports  whole            cells  wrong  missed  invented  silent  lossy right  lossy wrong  legal  proactive  violations  false alarms
            all              4      4/4      4  100.00 %      –      0       0         0       0          0/0            0      –          –         2/2             0
            excerpt          1      1/1      1  100.00 %      –      0       0         0       0          0/0            0      –          –         0/0             0
            page             1      1/1      1  100.00 %      –      0       0         0       0          0/0            0      –          –         1/1             0
            word             2      2/2      2  100.00 %      –      0       0         0       0          0/0            0      –          –         1/1             0

            identity     right            wrong  missed  invented
            year           3/4   75.00 %      1       0         0
            agency_type    2/2  100.00 %      0       0         0
            province       1/1  100.00 %      0       0         0
            prefecture     4/4  100.00 %      0       0         0
            county         4/4  100.00 %      0       0         0

            document  report  subject           expected  read
            d2        1       year     wrong    2021      2022
            """);
  }

  private Evaluation evaluation(Grouping by, int threads, List<Path> inputs) throws IOException {
    return evaluator(threads).evaluate(gold, Optional.of(Path.of(Samples.documents())), inputs, by);
  }

  private static Evaluator evaluator(int threads) {
    return new Evaluator(Limits.standard(), threads, Progress.SILENT);
  }
}
