package org.gongkai.aggregate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gongkai.aggregate");

  @Test
  void theModuleWasScanned() {
    assertThat(CLASSES).hasSizeGreaterThan(20);
  }

  @Test
  void theLakeKnowsNoRollupAndNoCatalog() {
    noClasses()
        .that()
        .resideInAPackage("org.gongkai.aggregate.lake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.gongkai.aggregate.rollup..", "org.gongkai.aggregate.catalog..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.gongkai.aggregate.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheReportsAndTheFormAreTakenFromExtract() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.gongkai.extract",
            "org.gongkai.extract.document..",
            "org.gongkai.extract.match..",
            "org.gongkai.extract.identity..",
            "org.gongkai.extract.check..",
            "org.apache.tika..",
            "org.gongkai.jobs..")
        .check(CLASSES);
  }

  @Test
  void noSessionIsBuiltNothingIsReadOrWrittenAndNoActionIsTriggered() {
    noClasses().should().dependOnClassesThat().areAssignableTo(SparkSession.class).check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Path")
        .check(CLASSES);
    for (String action :
        new String[] {
          "collect",
          "collectAsList",
          "count",
          "first",
          "show",
          "write",
          "foreach",
          "toLocalIterator",
          "cache",
          "persist"
        }) {
      noClasses().should().callMethod(Dataset.class, action).check(CLASSES);
    }
  }
}
