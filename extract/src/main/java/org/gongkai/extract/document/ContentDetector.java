package org.gongkai.extract.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Tells the kind of a document by its content. Tika tries some thousand beginnings on each
 * document, which takes longer than reading many of them: what the first bytes leave no doubt of is
 * asked of the one detector that knows it, and all of them only where that one cannot tell.
 */
final class ContentDetector {

  /** What nothing but a page begins with; most documents are pages, and need no closer look. */
  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?:\u00EF\u00BB\u00BF)?\\s*<(?:!doctype html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final int START = 256;

  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  private static final String ZIP = "PK\u0003\u0004";

  private final Detector all = new DefaultDetector();
  private final Map<String, Detector> containers =
      Map.of(OLE2, new POIFSContainerDetector(), ZIP, new DefaultZipContainerDetector());
  private final Set<String> known;

  /**
   * A detector.
   *
   * @param known the kinds that need no second look
   */
  ContentDetector(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** The kind of a document; {@code application/octet-stream} where nothing tells. */
  MediaType detect(byte[] bytes) throws IOException {
    String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
    if (PAGE_START.matcher(start).lookingAt()) {
      return MediaType.TEXT_HTML;
    }
    Optional<Detector> container =
        containers.entrySet().stream()
            .filter(each -> start.startsWith(each.getKey()))
            .findFirst()
            .map(Map.Entry::getValue);
    if (container.isPresent()) {
      MediaType told = told(container.get(), bytes);
      if (known.contains(told.getBaseType().toString())) {
        return told;
      }
    }
    return told(all, bytes);
  }

  private static MediaType told(Detector detector, byte[] bytes) throws IOException {
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      return detector.detect(stream, metadata);
    }
  }
}
