package org.gongkai.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.jobs.intake.GuardedExtractor;

@AnalyzeClasses(packages = "org.gongkai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.gongkai.jobs.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule lakesAreReadWithoutWhatWritesThem =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongkai.jobs.lake..", "org.gongkai.jobs.question..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.jobs.run..");

  @ArchTest
  static final ArchRule lakesAreWrittenWithoutWhatIsAskedOfThem =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongkai.jobs.lake..", "org.gongkai.jobs.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.jobs.question..");

  @ArchTest
  static final ArchRule modulesDependOneWay =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.jobs..");

  @ArchTest
  static final ArchRule theExtractorIsCalledInOnePlace =
      noClasses()
          .that()
          .resideInAPackage("org.gongkai.jobs..")
          .and()
          .doNotBelongToAnyOf(GuardedExtractor.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ReportExtractor.class);

  @ArchTest
  static final ArchRule whatInspectShowsNeedsNoSpark =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gongkai.jobs.cli..",
              "org.gongkai.jobs.evaluate..",
              "org.gongkai.jobs.inspect..",
              "org.gongkai.jobs.terminal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  @ArchTest
  static final ArchRule outputKnowsFilesAndNotTables =
      classes()
          .that()
          .resideInAPackage("org.gongkai.jobs.output..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.apache.hadoop..",
              "com.fasterxml.jackson..",
              "org.jspecify..",
              "org.gongkai.jobs.output..",
              "org.gongkai.jobs.usage..");

  @ArchTest
  static void theClassesWereScanned(JavaClasses scanned) {
    assertThat(scanned.stream().filter(c -> c.getPackageName().startsWith("org.gongkai.jobs")))
        .hasSizeGreaterThan(35);
  }
}
