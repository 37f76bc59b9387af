package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.report.Status;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Which records of a WARC are documents, and their bytes as a browser would have seen them. */
final class WarcDocuments {

  private static final int OK = 200;

  /** Resources of other schemes are a crawler's own: its log, its picture of a page. */
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "file");

  private final EntryBytes bytes;
  private final Expansion expansion;
  private final Skipped skipped;

  WarcDocuments(EntryBytes bytes, Expansion expansion, Skipped skipped) {
    this.bytes = bytes;
    this.expansion = expansion;
    this.skipped = skipped;
  }

  /** The document of a record; empty where it holds none, which is counted. */
  Optional<ArchiveEntry> of(WarcRecord record, EntryOrigin origin) throws ExpansionException {
    try {
      if (record instanceof WarcResponse response) {
        return response(response, origin);
      }
      if (record instanceof WarcResource && SCHEMES.contains(scheme(origin.name()))) {
        return Optional.of(
            isPart(record)
                ? part(origin)
                : bytes.read(origin, expansion.counting(record.body().stream())));
      }
      return skip(record.type());
    } catch (ExpansionException e) {
      throw e;
    } catch (UnknownCodingException e) {
      return Optional.of(
          EntryBytes.unread(
              origin, 0, Status.UNREADABLE, "content_coding", String.valueOf(e.getMessage())));
    } catch (IOException | RuntimeException | LinkageError e) {
      // jwarc tells of faulty headers by unchecked exceptions of many kinds; a decoder may be
      // missing where the job runs.
      return Optional.of(EntryBytes.unreadable(origin, "broken_payload", e));
    }
  }

  private Optional<ArchiveEntry> response(WarcResponse response, EntryOrigin origin)
      throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return skip("response of another protocol");
    }
    HttpResponse http = response.http();
    if (http.status() != OK) {
      return skip("response with status " + http.status());
    }
    if (isPart(response) || isShort(http)) {
      return Optional.of(part(origin));
    }
    return Optional.of(bytes.read(origin, expansion.counting(HttpContent.of(http))));
  }

  private Optional<ArchiveEntry> skip(String what) {
    skipped.count(what);
    return Optional.empty();
  }

  /** The crawler stopped early, or put the rest into other records. */
  private static boolean isPart(WarcRecord record) {
    return record.headers().first("WARC-Truncated").isPresent()
        || record.headers().first("WARC-Segment-Number").isPresent();
  }

  /** The server promised more than came. Crawlers that unpack keep the promise of the packed. */
  private static boolean isShort(HttpResponse http) throws IOException {
    Optional<String> promised = http.headers().first("Content-Length");
    return http.headers().first("Transfer-Encoding").isEmpty()
        && promised.isPresent()
        && promised.get().matches("\\d{1,18}")
        && http.body().size() >= 0
        && http.body().size() < Long.parseLong(promised.get());
  }

  /** Half a table may end in half a number. */
  private static ArchiveEntry part(EntryOrigin origin) {
    return EntryBytes.unread(
        origin, 0, Status.UNREADABLE, "incomplete", "The crawler did not keep all of it.");
  }

  static EntryOrigin origin(WarcRecord record, long offset) {
    Optional<String> target =
        record
            .headers()
            .first("WARC-Target-URI")
            .map(uri -> uri.replaceFirst("^<(.*)>$", "$1").strip())
            .filter(uri -> !uri.isEmpty());
    return new EntryOrigin(
        target.orElse(nameless(offset).name()),
        target,
        record.headers().first("WARC-Date").flatMap(WarcDocuments::instant));
  }

  static EntryOrigin nameless(long offset) {
    return EntryOrigin.named("@" + offset);
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(Instant.parse(date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String scheme(String target) {
    int colon = target.indexOf(':');
    return colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
