package org.gongkai.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the office formats that hold a report once in a blue moon (slides, binary workbooks) by
 * Tika's parsers. They flatten: places are by order, and nothing tells what is struck or hidden, so
 * that no number of theirs is read with confidence.
 */
public final class TikaReader implements FormatReader {

  private static final Pattern NUMBER = Pattern.compile("[-+(]?\\s*[0-9][0-9.,\\s]*\\S{0,2}");

  private static final Set<String> BREAKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "li");

  private final List<Parser> parsers =
      List.of(new OfficeParser(), new OOXMLParser(), new OpenDocumentParser());

  @Override
  public Set<String> mediaTypes() {
    Set<String> types = new HashSet<>();
    for (Parser parser : parsers) {
      parser.getSupportedTypes(new ParseContext()).forEach(type -> types.add(type.toString()));
    }
    return types;
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    Handler handler = new Handler();
    try (TikaInputStream stream = TikaInputStream.get(bytes, metadata)) {
      parserOf(mediaType).parse(stream, handler, metadata, context);
      return new Document(mediaType, Map.of(), flattened(handler.blocks.blocks()));
    } catch (EncryptedDocumentException e) {
      return Unreadable.encrypted(mediaType);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  private Parser parserOf(String mediaType) throws TikaException {
    MediaType type = MediaType.parse(mediaType);
    return parsers.stream()
        .filter(parser -> parser.getSupportedTypes(new ParseContext()).contains(type))
        .findFirst()
        .orElseThrow(() -> new TikaException("no parser reads " + mediaType));
  }

  private static List<Block> flattened(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block instanceof Table table ? flattened(table) : block)
        .toList();
  }

  private static Block flattened(Table table) {
    List<List<Slot>> rows =
        table.rows().stream().map(row -> row.stream().map(TikaReader::doubted).toList()).toList();
    return new Table(table.index(), rows, true);
  }

  private static Slot doubted(Slot slot) {
    return NUMBER.matcher(slot.text()).matches()
        ? new Slot(slot.text(), slot.covered(), slot.page(), Slot.Doubt.UNCERTAIN)
        : slot;
  }

  /** Takes Tika's XHTML. */
  private static final class Handler extends DefaultHandler {
    private final BlockBuilder blocks = new BlockBuilder();

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
      switch (localName.toLowerCase(Locale.ROOT)) {
        case "table" -> blocks.startTable();
        case "tr" -> blocks.startRow();
        case "td", "th" -> blocks.startCell(1, 1);
        case "br" -> blocks.lineBreak();
        default -> endParagraph(localName);
      }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
      switch (localName.toLowerCase(Locale.ROOT)) {
        case "table" -> blocks.endTable();
        case "td", "th" -> blocks.endCell();
        default -> endParagraph(localName);
      }
    }

    private void endParagraph(String tag) {
      if (BREAKS.contains(tag)) {
        blocks.endParagraph();
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      blocks.text(new String(chars, start, length));
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
      characters(chars, start, length);
    }
  }

  /** Pictures and attachments inside a document are not part of the report. */
  private static final class NoEmbeddedDocuments implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("embedded documents are not parsed");
    }
  }
}
