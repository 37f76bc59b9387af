package org.gongkai.extract.document.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;

/** Reads pages with the Tesseract that is installed on the machine. */
public final class TesseractOcr implements PageOcr {

  private static final String ADVICE =
      "install tesseract-ocr and tesseract-ocr-chi-sim (models "
          + String.join(", ", OcrMode.languages())
          + ") to have pictures of pages read";

  private final Tesseract tesseract;
  private final TextOcr texts;
  private final CellReader cells;

  /** The Tesseract that is called so on the machine's path. */
  public TesseractOcr() {
    this("tesseract");
  }

  /**
   * A certain Tesseract.
   *
   * @param command its name or path
   */
  public TesseractOcr(String command) {
    tesseract = new Tesseract(command);
    texts = new TextOcr(tesseract);
    cells = new CellReader(new NumberOcr(tesseract), texts);
  }

  @Override
  public Optional<String> missing() {
    return tesseract.isInstalled() ? Optional.empty() : Optional.of(ADVICE);
  }

  @Override
  public List<Block> read(BufferedImage image, int pageNumber) throws IOException {
    StraightPage page = StraightPage.of(image);
    List<RuledTable> tables = RuledTable.find(page.map());
    double textHeight = page.textHeight();
    List<List<String>> between = between(page, tables, textHeight);
    List<Table> read = tables(page, tables, textHeight, OptionalInt.of(pageNumber));
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < between.size(); i++) {
      between.get(i).forEach(text -> blocks.add(new Paragraph(text, OptionalInt.of(pageNumber))));
      if (i < read.size()) {
        blocks.add(read.get(i));
      }
    }
    return blocks;
  }

  /** The paragraphs above each table, and those below the last. */
  private List<List<String>> between(StraightPage page, List<RuledTable> tables, double textHeight)
      throws IOException {
    List<Cutout> parts = new ArrayList<>();
    int top = 0;
    for (RuledTable table : tables) {
      parts.add(part(page, top, table.box().y(), textHeight));
      top = Math.max(top, table.box().bottom());
    }
    parts.add(part(page, top, page.map().height(), textHeight));
    List<List<OcrLine>> lines = texts.read(parts.stream().filter(p -> !p.isBlank()).toList());
    List<List<String>> paragraphs = new ArrayList<>();
    int next = 0;
    for (Cutout part : parts) {
      paragraphs.add(part.isBlank() ? List.of() : Paragraphs.of(lines.get(next++)));
    }
    return paragraphs;
  }

  private static Cutout part(StraightPage page, int top, int bottom, double textHeight) {
    Box box = new Box(0, top, page.map().width(), Math.max(0, bottom - top));
    return Cutout.of(page, box, textHeight);
  }

  private List<Table> tables(
      StraightPage page, List<RuledTable> tables, double textHeight, OptionalInt pageNumber)
      throws IOException {
    List<Cutout> cutouts = new ArrayList<>();
    for (RuledTable table : tables) {
      table.starts().forEach(start -> cutouts.add(Cutout.of(page, table.cell(start), textHeight)));
    }
    List<CellText> read = cells.read(cutouts);
    List<Table> filled = new ArrayList<>();
    int next = 0;
    for (RuledTable table : tables) {
      List<Integer> starts = table.starts();
      List<CellText> own = read.subList(next, next + starts.size());
      next += starts.size();
      filled.add(new Table(filled.size(), rows(table, starts, own, pageNumber), false));
    }
    return filled;
  }

  private static List<List<Slot>> rows(
      RuledTable table, List<Integer> starts, List<CellText> texts, OptionalInt pageNumber) {
    List<Slot> slots =
        IntStream.range(0, table.cells().size())
            .mapToObj(
                place -> {
                  int start = table.cells().get(place);
                  CellText text = texts.get(starts.indexOf(start));
                  return new Slot(
                      text.text(),
                      place != start,
                      pageNumber,
                      text.doubtful() ? Slot.Doubt.UNCERTAIN : Slot.Doubt.NONE);
                })
            .toList();
    return IntStream.range(0, table.rows())
        .mapToObj(row -> slots.subList(row * table.columns(), (row + 1) * table.columns()))
        .toList();
  }
}
