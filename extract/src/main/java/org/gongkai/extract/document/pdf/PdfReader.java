package org.gongkai.extract.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.UnreadPage;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * Reads PDF: tables from their ruling lines, the other text as paragraphs, in reading order, with
 * the page of each. Pages that are pictures are left to OCR.
 */
public final class PdfReader implements FormatReader {

  private static final String FONT_CACHE = "pdfbox.fontcache";

  private static final String PDF = "application/pdf";

  /** A report has some ten pages; a yearbook may hold many reports. */
  private static final int MOST_PAGES = 300;

  /** From this part of its pages on a document counts as read. */
  private static final double ENOUGH_PAGES = 0.2;

  private final PageOcr ocr;

  /**
   * A reader.
   *
   * @param ocr reads the pages of which there is only a picture
   */
  public PdfReader(PageOcr ocr) {
    this.ocr = ocr;
    // PDFBox lists the machine's fonts in a file: with the temporary ones, not in the home folder.
    if (System.getProperty(FONT_CACHE) == null) {
      System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
    }
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(PDF);
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document, mediaType);
    } catch (InvalidPasswordException e) {
      return new Unreadable(mediaType, Status.ENCRYPTED, Reason.ENCRYPTED, "a password is needed");
    } catch (PageLimitException e) {
      return new Unreadable(mediaType, Status.TOO_LARGE, Reason.PAGE_LIMIT, message(e));
    } catch (IOException | RuntimeException e) {
      return new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, message(e));
    }
  }

  private Reading read(PDDocument document, String mediaType) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new PageLimitException(
          "%d pages; no more than %d are read".formatted(document.getNumberOfPages(), MOST_PAGES));
    }
    if (document.getDocumentCatalog().getCOSObject().containsKey(COSName.ACRO_FORM)) {
      // What a form's fields hold is drawn where the file leaves that to the reader.
      document.getDocumentCatalog().getAcroForm();
    }
    PagePictures pictures = new PagePictures(document, ocr);
    List<PageLayout> pages = new ArrayList<>();
    int read = 0;
    for (PDPage page : document.getPages()) {
      PageContent content = PageReader.read(page, pages.size() + 1);
      PageLayout layout = content.isPicture() ? pictures.read(content) : PageLayout.of(content);
      read += content.hasText() || (content.isPicture() && !layout.pieces().isEmpty()) ? 1 : 0;
      pages.add(layout);
    }
    List<UnreadPage> unread = pictures.unread();
    if (!unread.isEmpty() && read < ENOUGH_PAGES * pages.size()) {
      return new Unreadable(
          mediaType,
          Status.NEEDS_OCR,
          Reason.NO_TEXT_LAYER,
          "%d of %d pages could be read; %s".formatted(read, pages.size(), unread.get(0).reason()));
    }
    return new Document(
        mediaType,
        Map.of(),
        DocumentBlocks.of(PageBreaks.mended(AlignedTables.foundIn(pages))),
        unread);
  }

  private static String message(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
