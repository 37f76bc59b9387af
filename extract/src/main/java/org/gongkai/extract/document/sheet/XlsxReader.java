package org.gongkai.extract.document.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.PartTooLargeException;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.ZipParts;

/** Streams the sheets of a workbook (ECMA-376, SpreadsheetML, strict or not). */
public final class XlsxReader implements FormatReader {

  private static final String PROPERTIES = "docProps/core.xml";

  private static final String USUAL_BOOK = "xl/workbook.xml";

  @Override
  public Set<String> mediaTypes() {
    return Stream.of(
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "vnd.openxmlformats-officedocument.spreadsheetml.template",
            "vnd.ms-excel.sheet.macroenabled.12",
            "vnd.ms-excel.template.macroenabled.12")
        .map("application/"::concat)
        .collect(Collectors.toSet());
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try (ZipParts parts = new ZipParts(bytes)) {
      return Document.titled(mediaType, parts.title(PROPERTIES), blocks(parts, bytes));
    } catch (PartTooLargeException e) {
      return Unreadable.tooLarge(mediaType);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  private static List<Block> blocks(ZipParts parts, byte[] bytes)
      throws IOException, XMLStreamException {
    XlsxBook book = XlsxBook.of(parts, parts.main().orElse(USUAL_BOOK));
    XlsxFormulas formulas = new XlsxFormulas(bytes);
    SheetGrid.Book shown = new SheetGrid.Book();
    for (XlsxBook.Sheet sheet : book.sheets()) {
      if (!sheet.hidden() && parts.has(sheet.part())) {
        shown.add(
            sheet.name(),
            parts.read(
                sheet.part(), xml -> new XlsxSheet(xml, book, sheet.name(), formulas).read()));
      }
    }
    return shown.blocks();
  }
}
