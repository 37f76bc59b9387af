package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is in an archive, a line an entry, as tables of tests write it. */
final class Listing {

  static final long MAX_BYTES = 1000;

  private Listing() {}

  /** Lines such as {@code a.html: text}, or {@code a.html! status reason}; last how it ended. */
  static List<String> of(String name, byte[] file) throws IOException {
    Optional<ArchiveReader> opened =
        new Archives(MAX_BYTES, Duration.ofMinutes(1)).open(name, new BytesFile(file));
    if (opened.isEmpty()) {
      return List.of("no archive");
    }
    List<String> lines = new ArrayList<>();
    try (ArchiveReader archive = opened.get()) {
      for (Optional<ArchiveEntry> entry = archive.next();
          entry.isPresent();
          entry = archive.next()) {
        lines.add(line(entry.get()));
      }
      lines.add("end " + archive.skipped());
    } catch (IOException e) {
      lines.add(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return lines;
  }

  private static String line(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Unread unread) {
      return entry.origin().name()
          + "! "
          + unread.why().status().key()
          + " "
          + unread.why().reason();
    }
    byte[] bytes = ((ArchiveEntry.Read) entry).bytes();
    return entry.origin().name() + ": " + new String(bytes, StandardCharsets.UTF_8);
  }
}
