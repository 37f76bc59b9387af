package org.gongkai.jobs.result;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** Cells whose text is an address that a browser can open. */
final class XlsxLinks {

  /** Excel opens no sheet with more of them. */
  private static final int MOST = 65_530;

  private static final Set<String> SCHEMES = Set.of("http", "https", "file");

  private final Workbook workbook;
  private final CellStyle style;
  private int links;

  XlsxLinks(Workbook workbook) {
    this.workbook = workbook;
    Font font = workbook.createFont();
    font.setUnderline(Font.U_SINGLE);
    font.setColor(IndexedColors.BLUE.getIndex());
    style = workbook.createCellStyle();
    style.setFont(font);
  }

  /** Makes a cell with a text a link where the text is an address; it stays a text otherwise. */
  void add(Cell cell, String text) {
    address(text)
        .filter(address -> links < MOST)
        .ifPresent(
            address -> {
              Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
              link.setAddress(address);
              cell.setHyperlink(link);
              cell.setCellStyle(style);
              links++;
            });
  }

  private static Optional<String> address(String text) {
    try {
      URI uri = new URI(text);
      return Optional.ofNullable(uri.getScheme())
          .filter(scheme -> SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))
          .map(scheme -> uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty(); // An address as somebody wrote it down, and no link.
    }
  }
}
