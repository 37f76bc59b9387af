package org.gongkai.extract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which. */
class ArchitectureTest {

  private static final String ROOT = "org.gongkai.extract";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void the_classes_of_the_module_were_scanned() {
    assertThat(CLASSES.size()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest(name = "{0} knows [{1}]")
  @CsvSource({
    "report, ''",
    "print, ''",
    "form, report",
    "document, form print report",
    "match, document form print report",
    "identity, form print report",
    "check, form report",
    "codebook, form identity report",
  })
  void a_package_knows_only_those_below_it(String name, String below) {
    Set<String> allowed =
        Stream.concat(Stream.of(name), Stream.of(below.split(" ")))
            .filter(part -> !part.isEmpty())
            .map(part -> ROOT + "." + part)
            .collect(Collectors.toSet());
    DescribedPredicate<JavaClass> others =
        describe(
            "other packages of the module",
            type ->
                type.getPackageName().startsWith(ROOT) && !allowed.contains(type.getPackageName()));
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat(others)
        .check(CLASSES);
  }

  @Test
  void readers_of_single_formats_know_neither_the_form_nor_one_another() {
    slices()
        .matching(ROOT + ".document.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".document.(*)..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT, ROOT + ".form", ROOT + ".match", ROOT + ".identity", ROOT + ".check")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void every_package_is_among_those_whose_dependencies_are_held() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.of(
                    "",
                    ".report",
                    ".print",
                    ".form",
                    ".document..",
                    ".match",
                    ".identity",
                    ".check",
                    ".codebook")
                .map(name -> ROOT + name)
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void reports_are_made_of_the_types_of_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".report")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".report")
        .check(CLASSES);
  }

  @Test
  void tika_stays_behind_its_wall() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".document..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void documents_are_read_without_a_cluster() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }
}
