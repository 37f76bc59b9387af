package org.gongkai.extract.document.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.Unreadable;

/** Reads the sheets of a binary workbook. */
public final class XlsReader implements FormatReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-excel");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes), true)) {
      return Document.titled(mediaType, title(book), blocks(book));
    } catch (EncryptedDocumentException e) {
      return Unreadable.encrypted(mediaType);
    } catch (IOException | RuntimeException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  private static Optional<String> title(HSSFWorkbook book) {
    return Optional.ofNullable(book.getSummaryInformation())
        .flatMap(said -> Optional.ofNullable(said.getTitle()))
        .map(String::strip)
        .filter(title -> !title.isEmpty());
  }

  private static List<Block> blocks(HSSFWorkbook book) {
    SheetGrid.Book shown = new SheetGrid.Book();
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
        shown.add(book.getSheetName(i), new XlsSheet(book, book.getSheetAt(i)).read());
      }
    }
    return shown.blocks();
  }
}
