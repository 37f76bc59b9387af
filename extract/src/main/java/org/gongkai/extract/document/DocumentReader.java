package org.gongkai.extract.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.gongkai.extract.document.BlockHandler.Grids;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;
import org.xml.sax.SAXException;

/**
 * Bytes in, paragraphs and tables in reading order out. The kind is told by content, not by name.
 */
public final class DocumentReader {

  private static final String HTML = "text/html";
  private static final String XHTML = "application/xhtml+xml";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String TEXT = "text/plain";
  private static final String MAIL = "message/rfc822";
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

  /** What Tika's parsers make of spans; the others give them. */
  private static final Map<String, Grids> GRIDS =
      Map.of(
          "application/msword", Grids.ORDERED,
          "application/x-tika-msoffice", Grids.ORDERED,
          "application/vnd.ms-excel", Grids.PADDED,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Grids.PADDED);

  private final Detector detector;
  private final AutoDetectParser parser;
  private final Map<String, FormatReader> formatReaders = new HashMap<>();

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
    parser =
        new AutoDetectParser(
            detector,
            new JSoupParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new OpenDocumentParser(),
            new DocxParser());
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
      return new Unreadable("", Status.UNREADABLE, Reason.EMPTY, "the file is empty");
    }
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      MediaType detected = detector.detect(stream, metadata);
      if (detected.getBaseType().toString().equals(MAIL)
          || detected.getType().equals("multipart")) {
        Optional<byte[]> page = MhtArchive.page(bytes);
        return page.isPresent() ? page(page.get()) : unsupported(MAIL);
      }
      String type = detected.getBaseType().toString();
      if (type.equals(HTML) || type.equals(XHTML)) {
        return page(bytes);
      }
      return isText(detected, bytes) ? text(bytes) : parsed(stream, metadata, type, bytes);
    } catch (IOException e) {
      return unreadable("", e);
    }
  }

  private static boolean isText(MediaType detected, byte[] bytes) {
    boolean plain =
        detected.getType().equals("text") && !Set.of("html", "rtf").contains(detected.getSubtype());
    return plain || (detected.equals(MediaType.OCTET_STREAM) && TextDecoder.isText(bytes));
  }

  private Reading text(byte[] bytes) throws IOException {
    String text = TextDecoder.decode(bytes);
    Optional<String> scripted = ScriptText.html(text);
    if (scripted.isPresent()) {
      return html(scripted.get().getBytes(StandardCharsets.UTF_8));
    }
    if (ScriptText.isJson(text)) {
      return unsupported(JSON);
    }
    return MARKUP.matcher(text).find()
        ? page(bytes)
        : CsvText.blocks(text)
            .map(blocks -> new Document(CSV, Map.of(), blocks))
            .orElseGet(() -> new Document(TEXT, Map.of(), FlattenedText.blocks(text)));
  }

  /** What is known as a page by its tags may be a script that carries them in a string. */
  private Reading page(byte[] bytes) throws IOException {
    String text = TextDecoder.decode(bytes).strip();
    Optional<String> scripted =
        text.startsWith("<") ? ScriptText.page(text) : ScriptText.html(text);
    return html(scripted.map(html -> html.getBytes(StandardCharsets.UTF_8)).orElse(bytes));
  }

  private Reading html(byte[] bytes) throws IOException {
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      return parsed(stream, metadata, HTML, bytes);
    }
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
    BlockHandler blocks = new BlockHandler(GRIDS.getOrDefault(mediaType, Grids.SPANNED));
    try {
      parser.parse(stream, blocks, metadata, context);
      return new Document(mediaType, pageMetadata(metadata), shown(blocks.blocks(), metadata));
    } catch (ExpandedTooLargeException e) {
      return new Unreadable(
          mediaType, Status.TOO_LARGE, Reason.EXPANDED_SIZE_LIMIT, "unpacked, it is too large");
    } catch (EncryptedDocumentException e) {
      return encrypted(mediaType);
    } catch (IOException | SAXException | TikaException e) {
      return unreadable(mediaType, e);
    }
  }

  /** The blocks without those of hidden sheets; a sheet is its name and then its table. */
  private static List<Block> shown(List<Block> blocks, Metadata metadata) {
    Set<String> hidden =
        Stream.of(Office.HIDDEN_SHEET_NAMES, Office.VERY_HIDDEN_SHEET_NAMES)
            .flatMap(names -> Stream.of(metadata.getValues(names)))
            .collect(Collectors.toSet());
    List<Block> shown = new ArrayList<>();
    boolean isHidden = false;
    for (Block block : blocks) {
      isHidden = block instanceof Paragraph name ? hidden.contains(name.text()) : isHidden;
      if (!isHidden) {
        shown.add(block);
      }
    }
    return shown;
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

  private static Unreadable unsupported(String mediaType) {
    return new Unreadable(
        mediaType, Status.UNSUPPORTED, Reason.MEDIA_TYPE, "files of this kind hold no report");
  }

  private static Unreadable encrypted(String mediaType) {
    return new Unreadable(mediaType, Status.ENCRYPTED, Reason.ENCRYPTED, "a password is needed");
  }

  private static Unreadable unreadable(String mediaType, Exception e) {
    // Tika's message only names the parser, by a hash that is another one in every run.
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message =
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, message);
  }
}
