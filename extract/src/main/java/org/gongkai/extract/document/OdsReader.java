package org.gongkai.extract.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * Reads the sheets of an OpenDocument spreadsheet (ISO/IEC 26300) as tables. Cells that are alike
 * are written once with their count, which Tika's parser drops. Hidden sheets are not read.
 */
public final class OdsReader implements FormatReader {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String CONTENT = "content.xml";

  /** Content that expands beyond this is an attack; that of reports has some 100 KB. */
  private static final long LARGEST_CONTENT = 32L << 20;

  /** A sheet goes on with blank cells to its last column and row; no form is as wide or as long. */
  private static final int MOST_REPEATED = 200;

  private static final int MOST_ROWS = 5_000;

  @Override
  public Set<String> mediaTypes() {
    return Set.of(TYPE);
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      ZipArchiveEntry entry = zip.getEntry(CONTENT);
      if (entry == null) {
        return unreadable(mediaType, "the package has no part " + CONTENT);
      }
      try (BoundedInputStream content =
          BoundedInputStream.builder()
              .setInputStream(zip.getInputStream(entry))
              .setMaxCount(LARGEST_CONTENT)
              .get()) {
        XMLStreamReader xml = new NestingLimit(factory.createXMLStreamReader(content));
        return document(mediaType, xml, content);
      }
    } catch (IOException | XMLStreamException e) {
      return unreadable(mediaType, Optional.ofNullable(e.getMessage()).orElse("broken"));
    }
  }

  private static Reading document(String mediaType, XMLStreamReader xml, BoundedInputStream content)
      throws XMLStreamException {
    try {
      return new Document(mediaType, Map.of(), new Sheets(xml).blocks());
    } catch (XMLStreamException e) {
      if (content.getRemaining() == 0) {
        return new Unreadable(
            mediaType, Status.TOO_LARGE, Reason.EXPANDED_SIZE_LIMIT, "unpacked, it is too large");
      }
      throw e;
    }
  }

  private static Unreadable unreadable(String mediaType, String detail) {
    return new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, detail);
  }

  /** The sheets of one file, as they stream by. */
  private static final class Sheets {
    private final XMLStreamReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";

    Sheets(XMLStreamReader xml) {
      this.xml = xml;
    }

    List<Block> blocks() throws XMLStreamException {
      List<Block> blocks = new ArrayList<>();
      int tables = 0;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "style" -> style = attribute("name").orElse("");
          case "table-properties" -> {
            if (attribute("display").filter("false"::equals).isPresent()) {
              hiddenStyles.add(style);
            }
          }
          case "table" -> {
            boolean hidden = attribute("style-name").filter(hiddenStyles::contains).isPresent();
            String name = attribute("name").orElse("");
            List<List<Slot>> rows = sheet();
            if (!hidden && !rows.isEmpty()) {
              blocks.add(Paragraph.of(name));
              blocks.add(new Table(tables++, rows, false));
            }
          }
          default -> {}
        }
      }
      return blocks;
    }

    private List<List<Slot>> sheet() throws XMLStreamException {
      List<SheetRow> rows = new ArrayList<>();
      while (!isEnd("table")) {
        if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
          int repeated = count("number-rows-repeated");
          SheetRow row = row();
          for (int i = 0; i < (row.isBlank() ? 1 : repeated) && rows.size() < MOST_ROWS; i++) {
            rows.add(row);
          }
        }
      }
      int width = rows.stream().mapToInt(SheetRow::filled).max().orElse(0);
      GridBuilder grid = new GridBuilder();
      for (SheetRow row : rows) {
        grid.startRow();
        row.cells.stream()
            .limit(width)
            .filter(cell -> !cell.covered)
            .forEach(cell -> grid.cell(Slot.of(cell.text), cell.rowSpan, cell.columnSpan));
      }
      return grid.rows();
    }

    private SheetRow row() throws XMLStreamException {
      List<SheetCell> cells = new ArrayList<>();
      while (!isEnd("table-row")) {
        String name = xml.isStartElement() ? xml.getLocalName() : "";
        if (name.equals("table-cell") || name.equals("covered-table-cell")) {
          int repeated = count("number-columns-repeated");
          int rowSpan = count("number-rows-spanned");
          int columnSpan = count("number-columns-spanned");
          boolean covered = name.startsWith("covered");
          SheetCell cell = new SheetCell(text(name), covered, rowSpan, columnSpan);
          for (int i = 0; i < repeated && cells.size() < MOST_REPEATED; i++) {
            cells.add(cell);
          }
        }
      }
      return new SheetRow(cells);
    }

    private String text(String cell) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int notes = 0;
      while (!isEnd(cell)) {
        boolean start = xml.isStartElement();
        String name = start || xml.isEndElement() ? xml.getLocalName() : "";
        if (name.equals("annotation")) {
          notes += start ? 1 : -1;
        } else if (notes == 0 && start) {
          text.append(name.equals("s") ? " " : name.equals("p") && !text.isEmpty() ? "\n" : "");
        } else if (notes == 0 && xml.isCharacters()) {
          text.append(xml.getText());
        }
      }
      return text.toString().strip();
    }

    /** Goes on; whether that is to the end of an element of this name. */
    private boolean isEnd(String name) throws XMLStreamException {
      return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private int count(String name) {
      return attribute(name)
          .filter(value -> value.matches("[0-9]{1,7}"))
          .map(value -> Math.max(1, Math.min(MOST_REPEATED, Integer.parseInt(value))))
          .orElse(1);
    }

    /** By its local name: each has one in OpenDocument. */
    private Optional<String> attribute(String name) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals(name)) {
          return Optional.of(xml.getAttributeValue(i));
        }
      }
      return Optional.empty();
    }
  }

  private record SheetCell(String text, boolean covered, int rowSpan, int columnSpan) {}

  private record SheetRow(List<SheetCell> cells) {

    boolean isBlank() {
      return filled() == 0;
    }

    /** How many cells there are up to the last one that is not blank or begins a span. */
    int filled() {
      int filled = cells.size();
      while (filled > 0
          && cells.get(filled - 1).text.isEmpty()
          && !cells.get(filled - 1).covered
          && cells.get(filled - 1).columnSpan == 1) {
        filled--;
      }
      return filled;
    }
  }
}
