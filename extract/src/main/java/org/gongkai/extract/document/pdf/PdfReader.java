package org.gongkai.extract.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Status;

/**
 * Reads PDF that has text: tables from their ruling lines, the other text as paragraphs, in reading
 * order, with the page of each. A document whose pages are pictures needs OCR and is not read.
 */
public final class PdfReader implements FormatReader {

  private static final String FONT_CACHE = "pdfbox.fontcache";

  private static final String PDF = "application/pdf";

  /** A report has some ten pages; a yearbook may hold many reports. */
  private static final int MOST_PAGES = 300;

  /** Pages with fewer characters have at the most a stamp, a page number or a file name. */
  private static final int FEWEST_CHARACTERS = 20;

  /** From this part of its pages on a document counts as one with text. */
  private static final double WITH_TEXT = 0.2;

  /** A reader. */
  public PdfReader() {
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
      return new Unreadable(mediaType, Status.ENCRYPTED, "encrypted", "a password is needed");
    } catch (PageLimitException e) {
      return new Unreadable(mediaType, Status.TOO_LARGE, "page_limit", message(e));
    } catch (IOException | RuntimeException e) {
      return new Unreadable(mediaType, Status.UNREADABLE, "parse_error", message(e));
    }
  }

  private static Reading read(PDDocument document, String mediaType) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new PageLimitException(
          "%d pages; no more than %d are read".formatted(document.getNumberOfPages(), MOST_PAGES));
    }
    List<PageLayout> pages = new ArrayList<>();
    int withText = 0;
    for (PDPage page : document.getPages()) {
      PageContent content = PageReader.read(page, pages.size() + 1);
      withText += content.legible() >= FEWEST_CHARACTERS ? 1 : 0;
      pages.add(PageLayout.of(content));
    }
    if (withText < WITH_TEXT * pages.size() || withText == 0) {
      return new Unreadable(
          mediaType,
          Status.NEEDS_OCR,
          "no_text_layer",
          "%d of %d pages have text".formatted(withText, pages.size()));
    }
    return new Document(
        mediaType, Map.of(), DocumentBlocks.of(PageBreaks.mended(AlignedTables.foundIn(pages))));
  }

  private static String message(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
