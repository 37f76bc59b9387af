package org.gongkai.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Streams the body of a Word document (ECMA-376, WordprocessingML) and emits tables with real
 * {@code rowspan} and {@code colspan}, which Tika's own parser drops. Deleted text is not read.
 */
final class DocxParser implements Parser {

  private static final long serialVersionUID = 1L;

  private static final MediaType DOCX =
      MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");

  private static final String ROOT_RELATIONS = "_rels/.rels";
  private static final String USUAL_BODY = "word/document.xml";

  /** A body that expands beyond this is an attack; those of reports have some 100 KB. */
  private static final long LARGEST_BODY = 32L << 20;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(DOCX);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(stream.readAllBytes()))
            .get()) {
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      body(zip, xml, xhtml);
      xhtml.endDocument();
    } catch (XMLStreamException e) {
      throw new TikaException("the document's XML is broken: " + e.getMessage(), e);
    }
  }

  private static void body(ZipFile zip, XMLInputFactory xml, XHTMLContentHandler xhtml)
      throws IOException, SAXException, TikaException, XMLStreamException {
    String name = bodyName(zip, xml);
    try (BoundedInputStream body = entry(zip, name)) {
      try {
        new DocxBody(new NestingLimit(xml.createXMLStreamReader(body))).emit(xhtml);
      } catch (XMLStreamException e) {
        if (body.getRemaining() == 0) {
          throw new ExpandedTooLargeException(name);
        }
        throw e;
      }
    }
  }

  /** The part that the package names as its main document. */
  private static String bodyName(ZipFile zip, XMLInputFactory xml)
      throws IOException, XMLStreamException, TikaException {
    if (zip.getEntry(ROOT_RELATIONS) == null) {
      return USUAL_BODY;
    }
    try (InputStream relations = entry(zip, ROOT_RELATIONS)) {
      XMLStreamReader reader = xml.createXMLStreamReader(relations);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("Relationship")
            && attribute(reader, "Type").orElse("").endsWith("/officeDocument")) {
          return attribute(reader, "Target").orElse(USUAL_BODY).replaceFirst("^/", "");
        }
      }
    }
    return USUAL_BODY;
  }

  private static BoundedInputStream entry(ZipFile zip, String name)
      throws IOException, TikaException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new TikaException("the package has no part " + name);
    }
    return BoundedInputStream.builder()
        .setInputStream(zip.getInputStream(entry))
        .setMaxCount(LARGEST_BODY)
        .get();
  }

  private static Optional<String> attribute(XMLStreamReader reader, String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }
}
