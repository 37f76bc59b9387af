package org.gongkai.jobs.cli;

import picocli.CommandLine.Command;

/** What all commands share: --help, --version and the meaning of the exit codes. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, also when some documents could not be read",
      "1:the run failed; an earlier output is as it was",
      "2:wrong usage; nothing was touched"
    })
final class CommonOptions {}
