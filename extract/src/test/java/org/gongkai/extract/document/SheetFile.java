package org.gongkai.extract.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Workbook;

/** Workbooks made in a test, as bytes. */
final class SheetFile {

  private SheetFile() {}

  static byte[] bytes(Workbook book) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
