package org.gongkai.extract.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * Bytes in, paragraphs and tables in reading order out. The kind is told by content, not by name.
 */
public final class DocumentReader {

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String TEXT = "text/plain";
  private static final Set<String> XML =
      Set.of("application/xml", "text/xml", "application/rss+xml", "application/atom+xml");

  private static final String MAIL = "message/rfc822";
  private static final String PROTECTED = "application/x-tika-ooxml-protected";

  /** Fragments of pages have none of the marks by which a page is known. */
  private static final Pattern MARKUP =
      Pattern.compile("<(?:html|body|table|td|div|p)[\\s>]", Pattern.CASE_INSENSITIVE);

  private final ContentDetector detector;
  private final Map<String, FormatReader> readers = new HashMap<>();

  /**
   * A reader; made once, used for many documents.
   *
   * @param formats what reads a kind; where two read the same, the first does
   */
  public DocumentReader(List<FormatReader> formats) {
    for (FormatReader format : formats) {
      format.mediaTypes().forEach(type -> readers.putIfAbsent(type, format));
    }
    detector = new ContentDetector(readers.keySet());
  }

  /**
   * Reads one document.
   *
   * @return never an exception: a bad document is a value too
   */
  public Reading read(byte[] bytes) {
    Reading reading = read(bytes, true);
    return reading instanceof Document document
        ? document.with(SideBySide.apart(document.blocks()))
        : reading;
  }

  /**
   * @param unpacks whether it may be a packed document; what was packed twice is none
   */
  private Reading read(byte[] bytes, boolean unpacks) {
    if (bytes.length == 0) {
      return new Unreadable("", Status.UNREADABLE, Reason.EMPTY, "the file is empty");
    }
    try {
      MediaType detected = detector.detect(bytes);
      String kind = detected.getBaseType().toString();
      if (unpacks && PackedDocument.is(kind)) {
        return PackedDocument.unpacked(bytes, kind)
            .map(page -> read(page, false))
            .orElseGet(() -> Unreadable.tooLarge(kind));
      }
      if (detected.getBaseType().toString().equals(MAIL)
          || detected.getType().equals("multipart")) {
        Optional<byte[]> page = MhtArchive.page(bytes);
        return page.isPresent() ? of(HTML, page.get()) : Unreadable.unsupported(MAIL);
      }
      if (XML.contains(detected.getBaseType().toString())) {
        return XmlPage.html(TextDecoder.decode(bytes))
            .map(page -> of(HTML, page.getBytes(StandardCharsets.UTF_8)))
            .orElseGet(() -> Unreadable.unsupported(detected.getBaseType().toString()));
      }
      return isText(detected, bytes) ? text(bytes) : of(detected.getBaseType().toString(), bytes);
    } catch (IOException e) {
      return Unreadable.broken("", e);
    }
  }

  private static boolean isText(MediaType detected, byte[] bytes) {
    boolean plain =
        detected.getType().equals("text") && !Set.of("html", "rtf").contains(detected.getSubtype());
    return plain || (detected.equals(MediaType.OCTET_STREAM) && TextDecoder.isText(bytes));
  }

  private Reading text(byte[] bytes) {
    String text = ScriptText.withoutCall(TextDecoder.decode(bytes));
    Optional<String> scripted = ScriptText.html(text);
    if (scripted.isPresent()) {
      return of(HTML, scripted.get().getBytes(StandardCharsets.UTF_8));
    }
    if (ScriptText.isJson(text)) {
      return JsonText.blocks(text)
          .<Reading>map(blocks -> new Document(JSON, Map.of(), blocks))
          .orElseGet(() -> Unreadable.unsupported(JSON));
    }
    return MARKUP.matcher(text).find()
        ? of(HTML, bytes)
        : CsvText.blocks(text)
            .map(blocks -> new Document(CSV, Map.of(), blocks))
            .orElseGet(() -> new Document(TEXT, Map.of(), FlattenedText.blocks(text)));
  }

  private Reading of(String mediaType, byte[] bytes) {
    if (mediaType.equals(PROTECTED)) {
      return Unreadable.encrypted(mediaType);
    }
    return Optional.ofNullable(readers.get(mediaType))
        .map(reader -> reader.read(bytes, mediaType))
        .orElseGet(() -> Unreadable.unsupported(mediaType));
  }
}
