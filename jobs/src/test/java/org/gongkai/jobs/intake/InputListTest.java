package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListTest {

  @TempDir private Path folder;

  @Test
  void aLineIsAPathAndBlankLinesAndCommentsAreLeftOut() throws IOException {
    String text = "\uFEFFa.html\r\n\n# a comment\n市 局/b.html\n  \nhdfs://host/c#d.html";

    assertThat(
            InputList.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "list.txt"))
        .containsExactly(
            new NamedInput("a.html", "list.txt:1"),
            new NamedInput("市 局/b.html", "list.txt:4"),
            new NamedInput("hdfs://host/c#d.html", "list.txt:6"));
  }

  @Test
  void aPathThatIsNotThereIsToldWithItsLine() throws IOException {
    Files.writeString(folder.resolve("a.html"), "x");
    Path list =
        Files.write(
            folder.resolve("list.txt"),
            List.of("# pages", folder + "/a.html", folder + "/gone.html"));
    List<NamedInput> inputs = InputList.read(list.toString(), new Storages(new Configuration()));

    assertThatThrownBy(
            () ->
                new InputLister(new Storages(new Configuration()), folder + "/out")
                    .list(inputs, Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessage(list + ":3: " + folder + "/gone.html: there is no such file or folder");
  }

  @Test
  void aListThatIsNotThereIsTold() {
    assertThatThrownBy(
            () -> InputList.read(folder + "/none.txt", new Storages(new Configuration())))
        .isInstanceOf(UsageException.class)
        .hasMessage(folder + "/none.txt: there is no such list of inputs");
  }
}
