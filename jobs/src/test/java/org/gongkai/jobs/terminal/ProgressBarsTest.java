package org.gongkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {

  @AfterEach
  void forget() {
    System.clearProperty(Screen.TERMINAL_PROPERTY);
  }

  @Test
  void aPipeSeesNoProgress() {
    System.setProperty(Screen.TERMINAL_PROPERTY, "false");

    assertThat(ProgressBars.forThisTerminal()).isSameAs(Progress.SILENT);
  }

  @Test
  void aTerminalSeesABar() {
    System.setProperty(Screen.TERMINAL_PROPERTY, "true");

    assertThat(ProgressBars.forThisTerminal()).isInstanceOf(ProgressBars.class);
  }
}
