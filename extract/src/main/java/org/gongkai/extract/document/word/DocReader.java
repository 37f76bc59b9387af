package org.gongkai.extract.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;

/** Reads binary Word documents, since Word 97, into paragraphs and tables with spans. */
public final class DocReader implements FormatReader {

  private static final String WORD = "application/msword";

  /** Programs akin to Word leave out by which its documents are known. */
  private static final String UNNAMED = "application/x-tika-msoffice";

  private final FormatReader olderWord;

  /**
   * A reader.
   *
   * @param olderWord reads the documents of Word 6 and Word 95
   */
  public DocReader(FormatReader olderWord) {
    this.olderWord = olderWord;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(WORD, UNNAMED);
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      return Document.titled(mediaType, title(document), new DocBody(document.getRange()).blocks());
    } catch (OldWordFileFormatException e) {
      return olderWord.read(bytes, mediaType);
    } catch (EncryptedDocumentException e) {
      return Unreadable.encrypted(mediaType);
    } catch (IOException | RuntimeException e) {
      return mediaType.equals(UNNAMED)
          ? olderWord.read(bytes, mediaType)
          : Unreadable.broken(mediaType, e);
    }
  }

  private static Optional<String> title(HWPFDocument document) {
    return Optional.ofNullable(document.getSummaryInformation())
        .flatMap(said -> Optional.ofNullable(said.getTitle()))
        .map(String::strip)
        .filter(title -> !title.isEmpty());
  }
}
