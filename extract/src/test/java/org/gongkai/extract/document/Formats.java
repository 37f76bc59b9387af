package org.gongkai.extract.document;

import java.util.List;
import org.gongkai.extract.document.html.HtmlReader;
import org.gongkai.extract.document.odf.OdsReader;
import org.gongkai.extract.document.odf.OdtReader;
import org.gongkai.extract.document.rtf.RtfReader;
import org.gongkai.extract.document.sheet.XlsReader;
import org.gongkai.extract.document.sheet.XlsxReader;
import org.gongkai.extract.document.word.DocxReader;

/** Every format that tells how its text looks. */
final class Formats {

  private Formats() {}

  static DocumentReader reader() {
    return new DocumentReader(
        List.of(
            new HtmlReader(),
            new DocxReader(),
            new OdtReader(),
            new OdsReader(),
            new RtfReader(),
            new XlsxReader(),
            new XlsReader()));
  }
}
