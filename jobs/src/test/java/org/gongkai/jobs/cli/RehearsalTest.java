package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void everyCommandIsRehearsed() {
    List<String[]> commands = Rehearsal.commands("my documents", "out");

    assertThat(commands)
        .extracting(words -> words[0])
        .containsAll(GongkaiCommand.commandLine().getSubcommands().keySet());
    assertThat(commands.get(0)).contains("my documents/office", "--output", "out/lake");
  }
}
