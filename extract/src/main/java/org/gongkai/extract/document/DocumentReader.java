package org.gongkai.extract.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.gongkai.extract.report.Status;
import org.xml.sax.SAXException;

/**
 * Bytes in, paragraphs and tables in reading order out. The kind is told by content, not by name.
 */
public final class DocumentReader {

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String PROTECTED = "application/x-tika-ooxml-protected";

  /** Tags that pages leave open nest deeper than Tika's 100; beyond this it is an attack. */
  private static final int DEEPEST_NESTING = 1_000;

  /** Fragments of pages have none of the marks by which a page is known. */
  private static final Pattern MARKUP =
      Pattern.compile("<(?:html|body|table|td|div|p)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** The page's own words about itself, the standard tags of government sites before the others. */
  private static final Map<String, List<String>> PAGE_METADATA =
      Map.of(
          "title", List.of("ArticleTitle", TikaCoreProperties.TITLE.getName(), "title"),
          "site", List.of("SiteName"),
          "date", List.of("PubDate", "publishdate"));

  private final Detector detector;
  private final AutoDetectParser parser;
  private final Map<String, FormatReader> formatReaders = new HashMap<>();
  private final JsonFactory json = new JsonFactory();

  /**
   * A reader; made once, used for many documents.
   *
   * @param readers those of kinds that Tika alone does not read well enough
   */
  public DocumentReader(List<FormatReader> readers) {
    for (FormatReader reader : readers) {
      reader.mediaTypes().forEach(type -> formatReaders.put(type, reader));
    }
    detector = new DefaultDetector();
    parser = new AutoDetectParser(detector, new JSoupParser(), new DocxParser());
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setMaximumDepth(DEEPEST_NESTING);
    parser.setAutoDetectParserConfig(config);
  }

  /**
   * Reads one document.
   *
   * @return never an exception: a bad document is a value too
   */
  public Reading read(byte[] bytes) {
    if (bytes.length == 0) {
      return new Unreadable("", Status.UNREADABLE, "empty", "the file is empty");
    }
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      MediaType detected = detector.detect(stream, metadata);
      return isText(detected, bytes)
          ? text(bytes)
          : parsed(stream, metadata, detected.getBaseType().toString(), bytes);
    } catch (IOException e) {
      return unreadable("", e);
    }
  }

  private static boolean isText(MediaType detected, byte[] bytes) {
    boolean plain = detected.getType().equals("text") && !detected.getSubtype().equals("html");
    return plain || (detected.equals(MediaType.OCTET_STREAM) && TextDecoder.isText(bytes));
  }

  private Reading text(byte[] bytes) throws IOException {
    String text = TextDecoder.decode(bytes);
    if (MARKUP.matcher(text).find()) {
      Metadata metadata = new Metadata();
      try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
        return parsed(stream, metadata, HTML, bytes);
      }
    }
    return isJson(text)
        ? unsupported(JSON)
        : new Document(MediaType.TEXT_PLAIN.toString(), Map.of(), FlattenedText.blocks(text));
  }

  private Reading parsed(
      TikaInputStream stream, Metadata metadata, String mediaType, byte[] bytes) {
    if (mediaType.equals(PROTECTED)) {
      return encrypted(mediaType);
    }
    FormatReader own = formatReaders.get(mediaType);
    if (own != null) {
      return own.read(bytes, mediaType);
    }
    ParseContext context = new ParseContext();
    MediaType type = MediaType.parse(mediaType);
    if (!parser.getParsers(context).containsKey(type)) {
      return unsupported(mediaType);
    }
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EncodingDetector.class, (input, ignored) -> TextDecoder.charset(bytes));
    context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, mediaType);
    BlockHandler blocks = new BlockHandler();
    try {
      parser.parse(stream, blocks, metadata, context);
      return new Document(mediaType, pageMetadata(metadata), blocks.blocks());
    } catch (ExpandedTooLargeException e) {
      return new Unreadable(
          mediaType, Status.TOO_LARGE, "expanded_size_limit", "unpacked, it is too large");
    } catch (EncryptedDocumentException e) {
      return encrypted(mediaType);
    } catch (IOException | SAXException | TikaException e) {
      return unreadable(mediaType, e);
    }
  }

  private static Map<String, String> pageMetadata(Metadata metadata) {
    Map<String, String> found = new HashMap<>();
    PAGE_METADATA.forEach(
        (name, sources) ->
            sources.stream()
                .flatMap(source -> Stream.ofNullable(metadata.get(source)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> found.put(name, value)));
    return found;
  }

  private boolean isJson(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
      return false;
    }
    try (JsonParser tokens = json.createParser(trimmed)) {
      while (tokens.nextToken() != null) {
        tokens.skipChildren();
      }
      return true;
    } catch (IOException notJson) {
      return false;
    }
  }

  private static Unreadable unsupported(String mediaType) {
    return new Unreadable(
        mediaType, Status.UNSUPPORTED, "media_type", "files of this kind hold no report");
  }

  private static Unreadable encrypted(String mediaType) {
    return new Unreadable(mediaType, Status.ENCRYPTED, "encrypted", "a password is needed");
  }

  private static Unreadable unreadable(String mediaType, Exception e) {
    // Tika's message only names the parser, by a hash that is another one in every run.
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message =
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return new Unreadable(mediaType, Status.UNREADABLE, "parse_error", message);
  }
}
