package org.gongkai.jobs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.jobs.launcher.Launch.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher asks of the machine, with a Java and a Maven that only say what they got. */
class LauncherTest {

  /** All that it needs beside Java, and Maven for a build. */
  private static final List<String> TOOLS =
      List.of(
          "awk basename bash cat chmod cksum cp dirname env find grep head ln locale mkdir mktemp",
          "mv readlink rm sed sleep tail tr wc yes");

  private static final String HINT = "install Java 17 or newer, or set JAVA_HOME to it";

  private static final String JAVA =
      """
      for word; do
        case "$word" in
          -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}"; exit ;;
        esac
      done
      printf '%s\\n' "LC_ALL=${LC_ALL:-}" "$@"
      """;

  @TempDir private Path temporary;
  private Path home;
  private Path tools;

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(temporary.resolve("my tools/公开"));
    Tree.copy(Path.of("../gongkai"), home.resolve("gongkai"));
    tools = Files.createDirectories(temporary.resolve("tools"));
    for (String tool : String.join(" ", TOOLS).split(" ")) {
      Tree.script(tools.resolve(tool), "exec " + ofTheMachine(tool) + " \"$@\"\n");
    }
  }

  @Test
  void aReleaseStartsWithAJavaAlone() throws IOException, InterruptedException {
    layOutRelease();

    Said said = launch("17.0.15").before("run", "a b", "公开").run();

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out().lines())
        .contains(
            "@" + home.resolve("lib/java.options"),
            "-XX:ReservedCodeCacheSize=240m",
            home.resolve("lib/a.jar") + ":" + home.resolve("lib/gongkai-jobs-1.jar"))
        .endsWith("org.gongkai.jobs.cli.GongkaiCommand", "run", "a b", "公开");
  }

  @ParameterizedTest
  @CsvSource({"17.0.15,false", "21.0.9,false", "24,true", "25.0.1,true"})
  void newerJavasAreToldToBeSilent(String version, boolean told)
      throws IOException, InterruptedException {
    layOutRelease();

    assertThat(launch(version).run().out().contains("--enable-native-access=ALL-UNNAMED"))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=C", "LANG=xx_XX.UTF-8", "TERM=dumb"})
  void aLocaleWithoutChineseIsReplaced(String variable) throws IOException, InterruptedException {
    layOutRelease();
    String[] parts = variable.split("=");

    Said said = launch("17").with(parts[0], parts[1]).run();

    assertThat(said.out().lines().findFirst().orElse("")).matches("LC_ALL=\\S+\\.(?i)utf-?8");
  }

  @Test
  void classDataAreMadeOnceForEachJavaAndAgainForNewJars()
      throws IOException, InterruptedException {
    layOutRelease();

    assertThat(launch("17").run().err()).contains("preparing quicker starts");
    assertThat(launch("17").run())
        .satisfies(
            said -> {
              assertThat(said.err()).isEmpty();
              assertThat(said.out())
                  .contains("-XX:SharedArchiveFile=" + home.resolve("lib/classes-"));
            });
    assertThat(launch("21").run().err()).contains("preparing");
    assertThat(launch("17").run().err()).as("the other Java's does no harm").isEmpty();

    Files.setLastModifiedTime(
        home.resolve("lib/gongkai-jobs-1.jar"), FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(launch("17").run().err()).as("newer").contains("preparing");
    Files.writeString(home.resolve("lib/gongkai-jobs-1.jar"), "other");
    assertThat(launch("17").run().err()).as("with other content").contains("preparing");
  }

  @Test
  void whereTheFolderMayNotBeWrittenClassDataGoToTheCacheOfTheUser()
      throws IOException, InterruptedException {
    layOutRelease();
    Path cache = temporary.resolve("cache");
    Files.createDirectory(cache);
    openToAll(cache);
    Tree.forbidWriting(home);

    Launch launch = launch("17").with("XDG_CACHE_HOME", cache).asAnother();
    Said first = launch.run();
    Said second = launch.run();
    Said without = launch.with("XDG_CACHE_HOME", "/dev/null/none").run();
    Tree.allowWriting(home);

    assertThat(first.err()).contains("preparing quicker starts");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("-XX:SharedArchiveFile=" + cache.resolve("gongkai/classes-"));
    assertThat(without.err()).isEmpty();
    assertThat(without.out()).doesNotContain("SharedArchiveFile").contains("GongkaiCommand");
  }

  @Test
  void whatCannotBePreparedIsNotTriedAgain() throws IOException, InterruptedException {
    layOutRelease();
    Path jdk = jdk("17");
    Tree.script(jdk.resolve("bin/java"), JAVA.replace("exit ;;", "exit 1 ;;"));
    Launch launch = Launch.of(home.resolve("gongkai")).with("PATH", tools).with("JAVA_HOME", jdk);

    assertThat(launch.run().err()).contains("could not be prepared");
    assertThat(launch.run().err()).isEmpty();
  }

  @Test
  void aJavaThatIsNoneOrTooOldGetsASentence() throws IOException, InterruptedException {
    layOutRelease();
    Launch launch = Launch.of(home.resolve("gongkai")).with("PATH", tools);
    Path none = temporary.resolve("none");

    assertThat(launch.run()).isEqualTo(failed("there is no java on the PATH: " + HINT));
    assertThat(launch.with("JAVA_HOME", none).run())
        .isEqualTo(failed("JAVA_HOME is " + none + ", and there is no bin/java in it: " + HINT));
    assertThat(launch("11.0.22").run())
        .isEqualTo(failed(java("11.0.22") + " is Java 11.0.22, which is too old: " + HINT));
    assertThat(launch("1.8.0_402").run())
        .isEqualTo(failed(java("1.8.0_402") + " is Java 1.8.0_402, which is too old: " + HINT));
  }

  @Test
  void aCloneIsBuiltOnceAndSaysWhatItFetched() throws IOException, InterruptedException {
    layOutClone(
        """
        mkdir -p jobs/target/launcher jobs/target/classes/org/gongkai/jobs/run repository
        echo 1 >jobs/target/classes/org/gongkai/jobs/run/version.txt
        echo lib >repository/a.jar
        chmod 600 repository/a.jar
        for module in extract aggregate jobs; do
          mkdir -p $module/target
          echo $module >$module/target/gongkai-$module-1.jar
        done
        echo -Dx=y >jobs/target/launcher/java.options
        printf %s "$PWD/repository/a.jar" >jobs/target/launcher/classpath
        """);
    Path lib = home.resolve("jobs/target/launcher/lib");

    Said said = launch("17").run();

    assertThat(said.err())
        .contains("gongkai: building, once; Maven fetches what it does not have yet …\n")
        .containsPattern("gongkai: built in \\d+ s; 2 files fetched, 14\\.5 MB\n");
    assertThat(said.out())
        .contains(
            lib.resolve("a.jar") + ":" + lib.resolve("gongkai-aggregate-1.jar"),
            "@" + lib.resolve("java.options"));
    assertThat(Files.getPosixFilePermissions(lib.resolve("a.jar")).toString())
        .contains("OTHERS_READ");
    assertThat(launch("17").run().err()).as("the second time").isEmpty();
  }

  @Test
  void aBuildThatFailsShowsWhatMavenSaysWithoutItsColours()
      throws IOException, InterruptedException {
    layOutClone("printf '\\033[1;31m[ERROR]\\033[m no luck\\033[0m\\n'; exit 1");

    Said said = launch("17").run();

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .endsWith(
            "[ERROR] no luck\ngongkai: the build failed; what Maven said is in "
                + home.resolve("jobs/target/launcher/build.log")
                + "\n");
  }

  @Test
  void aCloneThatCannotBeBuiltSaysWhy() throws IOException, InterruptedException {
    layOutClone("exit 1");
    Path jdk = jdk("17");

    Files.delete(jdk.resolve("bin/javac"));
    Launch launch = Launch.of(home.resolve("gongkai")).with("PATH", tools).with("JAVA_HOME", jdk);
    assertThat(launch.run().err())
        .contains("/bin/java is no JDK (there is no javac beside it), and a build needs one");

    Files.delete(tools.resolve("mvn"));
    assertThat(launch.run())
        .isEqualTo(
            failed(
                "this is a clone, which Maven builds, and there is no mvn on the PATH: install"
                    + " Maven 3.8 or newer, or use a release, which needs none"));
  }

  @Test
  void aFolderWithAColonIsRefusedAsJavaSplitsItsClassPathThere()
      throws IOException, InterruptedException {
    Path file = temporary.resolve("a:b/gongkai");
    Tree.copy(Path.of("../gongkai"), file);

    assertThat(Launch.of(file).with("PATH", tools).with("JAVA_HOME", jdk("17")).run().err())
        .contains("rename the folder");
  }

  private void layOutRelease() throws IOException {
    Path lib = Files.createDirectory(home.resolve("lib"));
    for (String name : List.of("java.options", "a.jar", "gongkai-jobs-1.jar")) {
      Files.writeString(lib.resolve(name), name);
    }
    Tree.allowWriting(home);
    openToAll(temporary);
  }

  private static void openToAll(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** A clone whose Maven says that it fetched two files, and then does what is given. */
  private void layOutClone(String maven) throws IOException {
    Files.createDirectories(home.resolve("jobs/src/main"));
    Files.writeString(home.resolve("jobs/pom.xml"), "");
    Files.writeString(home.resolve("pom.xml"), "");
    Tree.script(
        tools.resolve("mvn"),
        """
        echo '[INFO] Downloading from central: https://example.org/a.jar'
        echo '[INFO] Downloaded from central: https://example.org/a.jar (14 MB at 9.1 MB/s)'
        echo '[INFO] Downloaded from central: https://example.org/b.jar (500 kB at 1.1 MB/s)'
        """
            + maven);
  }

  private Launch launch(String version) throws IOException {
    return Launch.of(home.resolve("gongkai")).with("PATH", tools).with("JAVA_HOME", jdk(version));
  }

  private Path java(String version) {
    return temporary.resolve("jdk-" + version).resolve("bin/java");
  }

  private Path jdk(String version) throws IOException {
    Path java = Tree.script(java(version), JAVA);
    Tree.script(java.resolveSibling("javac"), "");
    Path jdk = temporary.resolve("jdk-" + version);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static Said failed(String sentence) {
    return new Said(1, "", "gongkai: " + sentence + "\n");
  }

  private static Path ofTheMachine(String tool) {
    return Stream.of(Launch.machinePath().split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + tool));
  }
}
