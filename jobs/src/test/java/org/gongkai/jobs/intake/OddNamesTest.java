package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.intake.storage.Address;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files that are hard to spell: each is found, read, and found again by its address. */
class OddNamesTest {

  private static final Storages STORAGES = new Storages(new Configuration());

  /** Code by code, since some of them are no text at all. */
  static final List<String> NAMES =
      List.of(
          "a:b.html",
          "file:c.html",
          "http:%252F%252Fx.cn%252F年报.html",
          "%20leading%20and%20trailing%20",
          "100%25.html",
          "a%2520b.html",
          "a%20b.html",
          "a%23b.html",
          "a%3Fb=c.html",
          "line%0Abreak.html",
          "%5B1%5D.html",
          "%7Ba,b%7D.html",
          "back%5Cslash.html",
          "*.html",
          "~.html",
          "-.html",
          "年报.html",
          "%C4%EA%B1%A8.html",
          "half%C4.html");

  @TempDir private Path temporary;
  private String folder;

  @BeforeEach
  void layOut() throws IOException {
    folder = "file:" + temporary.toRealPath();
    for (String name : NAMES) {
      Files.writeString(path(name), name);
    }
  }

  static List<String> names() {
    return NAMES;
  }

  @Test
  void everyNameInAFolderIsFoundAndRead() throws IOException {
    List<String> texts =
        list(temporary.toString()).documents().stream().map(OddNamesTest::text).toList();

    assertThat(texts).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @ParameterizedTest
  @MethodSource("names")
  void anAddressLeadsBackToItsFile(String name) throws IOException {
    String address = address(name);

    assertThat(list(address).documents()).extracting(OddNamesTest::text).containsExactly(name);
    assertThat(listed(manifest(address)).documents())
        .extracting(OddNamesTest::text, document -> document.entry().url())
        .containsExactly(tuple(name, Optional.of("http://x.cn/1")));
  }

  static List<String> texts() {
    return NAMES.stream().filter(name -> !name.contains("%C4")).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aPlainNameIsTakenAsItStands(String name) throws IOException {
    String plain = Address.display(address(name));
    String beside = plain.substring(plain.lastIndexOf('/') + 1);

    assertThat(list(plain).documents()).extracting(OddNamesTest::text).containsExactly(name);
    assertThat(listed(manifest(beside)).documents())
        .extracting(OddNamesTest::text)
        .containsExactly(name);
  }

  @Test
  void aUriThatIsWrittenAsHadoopTakesItIsFoundToo() throws IOException {
    assertThat(list(folder + "/100%.html").documents())
        .extracting(OddNamesTest::text)
        .containsExactly("100%25.html");
  }

  @Test
  void aNameOfAnotherCharsetIsDisplayedAsItWasMeant() throws IOException {
    assertThat(Address.fileName(address("%C4%EA%B1%A8.html"))).isEqualTo("年报.html");
    assertThat(list(temporary + "/年*").documents()).hasSize(2);
  }

  static Stream<Map.Entry<String, String>> refused() {
    return Stream.of(
        Map.entry("https://x.cn/a.html", "is an address on the web, from which nothing is fetched"),
        Map.entry("/in/r.zip!/2021/a.html", "lies in an archive, which is read as a whole: name"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void anAddressThatIsNoFileSaysWhatToName(Map.Entry<String, String> refused) {
    assertThatThrownBy(() -> list(refused.getKey()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(refused.getValue());
  }

  /** Whatever the locale, since Java takes the bytes of names from the file system as they are. */
  @Test
  void namesAreReadWithoutALocaleToo() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OddNamesTest.class.getName(),
            temporary.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(out.lines()).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  /** Prints what is in the files of a folder. */
  public static void main(String[] arguments) {
    list(arguments[0]).documents().stream()
        .map(OddNamesTest::text)
        .forEach(text -> System.out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static Inputs list(String input) {
    return new InputLister(STORAGES, "/nowhere")
        .list(List.of(NamedInput.of(input)), Optional.empty());
  }

  private static Inputs listed(Manifest manifest) {
    return new InputLister(STORAGES, "/nowhere").list(List.of(), Optional.of(manifest));
  }

  private Manifest manifest(String path) throws IOException {
    Path file = temporary.resolve("manifest.jsonl");
    Files.writeString(
        file,
        "{\"path\": \"%s\", \"url\": \"http://x.cn/1\"}"
            .formatted(path.replace("\\", "\\\\").replace("\n", "\\n")));
    try {
      return Manifest.read(file.toString(), STORAGES);
    } finally {
      Files.delete(file);
    }
  }

  private String address(String name) throws IOException {
    return list(temporary.toString()).documents().stream()
        .filter(document -> text(document).equals(name))
        .findFirst()
        .orElseThrow()
        .uri();
  }

  private Path path(String name) {
    return Path.of(
        URI.create(URI.create(folder.replace("file:", "file://") + "/" + name).toASCIIString()));
  }

  private static String text(InputDocument document) {
    try (InputStream in = STORAGES.of(document.uri()).file(document.uri()).from(0)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
