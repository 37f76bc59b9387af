package org.gongkai.extract.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.UnreadPage;

/**
 * Has the pages of a document read of which there is only a picture; keeps account of the others.
 */
final class PagePictures {

  /** Dots per inch: what scanners are set to for print of the usual size. */
  private static final double RESOLUTION = 300;

  private static final double POINTS_PER_INCH = 72;

  /** A page of A3 has 17 million at that resolution; a poster is read in less detail. */
  private static final double MOST_PIXELS = 20_000_000;

  private final PDFRenderer renderer;
  private final PageOcr ocr;
  private final List<UnreadPage> unread = new ArrayList<>();

  PagePictures(PDDocument document, PageOcr ocr) {
    this.renderer = new PDFRenderer(document);
    this.renderer.setSubsamplingAllowed(true);
    this.ocr = ocr;
  }

  /** The page as OCR reads it; without blocks where it does not. */
  PageLayout read(PageContent page) throws InterruptedIOException {
    Optional<String> obstacle = ocr.missing().or(page::obstacle);
    if (obstacle.isPresent()) {
      return unread(page, obstacle.get());
    }
    try {
      return PageLayout.ofPicture(page, ocr.read(rendered(page), page.number()));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return unread(page, Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    }
  }

  private PageLayout unread(PageContent page, String reason) {
    unread.add(new UnreadPage(page.number(), reason));
    return PageLayout.ofPicture(page, List.of());
  }

  private BufferedImage rendered(PageContent page) throws IOException {
    double scale =
        Math.min(
            RESOLUTION / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (page.width() * page.height())));
    return renderer.renderImage(page.number() - 1, (float) scale, ImageType.GRAY);
  }

  /** The pages that could not be read so far. */
  List<UnreadPage> unread() {
    return List.copyOf(unread);
  }
}
