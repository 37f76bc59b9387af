package org.gongkai.extract.document.word;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.PartTooLargeException;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.ZipParts;

/** Streams the body of a Word document (ECMA-376, WordprocessingML). */
public final class DocxReader implements FormatReader {

  private static final String USUAL_BODY = "word/document.xml";
  private static final String STYLES = "styles.xml";

  @Override
  public Set<String> mediaTypes() {
    return Stream.of(
            "vnd.openxmlformats-officedocument.wordprocessingml.document",
            "vnd.openxmlformats-officedocument.wordprocessingml.template",
            "vnd.ms-word.document.macroenabled.12",
            "vnd.ms-word.template.macroenabled.12")
        .map("application/"::concat)
        .collect(Collectors.toSet());
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try (ZipParts parts = new ZipParts(bytes)) {
      String body = parts.main().orElse(USUAL_BODY);
      WordStyles styles = styles(parts, body.substring(0, body.lastIndexOf('/') + 1) + STYLES);
      return new Document(
          mediaType, Map.of(), parts.read(body, xml -> new DocxBody(xml, styles).blocks()));
    } catch (PartTooLargeException e) {
      return Unreadable.tooLarge(mediaType);
    } catch (IOException | XMLStreamException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  private static WordStyles styles(ZipParts parts, String name)
      throws IOException, XMLStreamException {
    return parts.has(name) ? parts.read(name, WordStyles::of) : WordStyles.none();
  }
}
