package org.gongkai.extract.document.rtf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** Reads RTF (Rich Text Format specification 1.9.1) into paragraphs and tables with spans. */
public final class RtfReader implements FormatReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/rtf", "text/rtf");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    RtfBody body = new RtfBody();
    new RtfTokenizer(new String(bytes, StandardCharsets.ISO_8859_1)).emit(body);
    List<Block> blocks = body.blocks();
    return blocks.isEmpty()
        ? new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, "the file holds no text")
        : new Document(mediaType, Map.of(), blocks);
  }
}
