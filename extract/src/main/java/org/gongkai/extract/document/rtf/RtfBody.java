package org.gongkai.extract.document.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.print.NoteMarks;

/** Turns the pieces of an RTF file into paragraphs and tables. */
final class RtfBody implements RtfTokenizer.Handler {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Groups that hold no running text. */
  private static final Set<String> SKIPPED =
      Set.of(
          "fonttbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "fldinst",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "generator",
          "themedata",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "filetbl",
          "pntext",
          "listtext",
          "nonesttables",
          "bkmkstart",
          "bkmkend",
          "annotation",
          "footnote",
          "atnid",
          "atnauthor");

  private static final Set<String> OF_THE_TABLE =
      Set.of("cell", "row", "trowd", "cellx", "intbl", "pard", "par");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final RtfRows rows = new RtfRows();
  private final RtfColours colours = new RtfColours();

  /** Where digits stand that have the colour of paper. */
  private final List<int[]> pale = new ArrayList<>();

  /** How deep the group of the table of colours lies, while it is open; else 0. */
  private int coloursAt;

  private boolean inTable;
  private int fallback;

  /** What a group inherits and may change. */
  private record Group(boolean skipped, RtfLook look, int fallbackLength) {}

  RtfBody() {
    groups.push(new Group(false, RtfLook.PLAIN, 1));
  }

  /** The blocks, once the file has ended. */
  List<Block> blocks() {
    endParagraph();
    endTable();
    return blocks;
  }

  @Override
  public void open() {
    endBytes();
    groups.push(groups.getFirst());
    fallback = 0;
  }

  @Override
  public void close() {
    endBytes();
    coloursAt = coloursAt == groups.size() ? 0 : coloursAt;
    if (groups.size() > 1) {
      groups.pop();
    }
    fallback = 0;
  }

  @Override
  public void textByte(int value) {
    if (coloursAt > 0) {
      if (value == ';') {
        colours.end();
      }
    } else if (fallback > 0) {
      fallback--;
    } else if (isRead()) {
      bytes.write(value);
    }
  }

  @Override
  public void control(String word, OptionalInt number) {
    endBytes();
    Group group = groups.getFirst();
    if (coloursAt > 0) {
      colours.component(word, number);
    } else if (word.equals("colortbl")) {
      coloursAt = groups.size();
    } else if (word.equals("*") || SKIPPED.contains(word)) {
      change(new Group(true, group.look, group.fallbackLength));
    } else if (RtfLook.WORDS.contains(word)) {
      change(new Group(group.skipped, group.look.with(word, number), group.fallbackLength));
    } else if (word.equals("uc")) {
      change(new Group(group.skipped, group.look, number.orElse(1)));
    } else if (isRead() || (!group.skipped && !group.look.deleted() && isOfTheTable(word))) {
      text(word, number);
    }
  }

  /** What belongs to a table's shape holds also where the print around it is not seen. */
  private static boolean isOfTheTable(String word) {
    return OF_THE_TABLE.contains(word) || word.startsWith("cl");
  }

  private void text(String word, OptionalInt number) {
    switch (word) {
      case "u" -> {
        text.append(shown(String.valueOf((char) (number.orElse('?') & 0xFFFF))));
        fallback = groups.getFirst().fallbackLength;
      }
      case "par", "sect", "page" -> endParagraph();
      case "line" -> text.append('\n');
      case "tab" -> text.append('\t');
      case "emdash" -> text.append('—');
      case "endash" -> text.append('–');
      case "lquote" -> text.append('‘');
      case "rquote" -> text.append('’');
      case "ldblquote" -> text.append('“');
      case "rdblquote" -> text.append('”');
      case "pard" -> inTable = false;
      case "intbl" -> inTable = true;
      case "nestcell" -> text.append('\n');
      case "cell" -> {
        rows.cell(taken());
      }
      case "row" -> rows.endRow();
      default -> rows.define(word, number);
    }
  }

  private boolean isRead() {
    return !groups.getFirst().skipped && groups.getFirst().look.isSeen();
  }

  private void change(Group group) {
    groups.pop();
    groups.push(group);
  }

  private void endParagraph() {
    endBytes();
    if (inTable) {
      text.append('\n');
      return;
    }
    endTable();
    String paragraph = taken();
    if (!paragraph.isEmpty()) {
      blocks.add(Paragraph.of(paragraph));
    }
  }

  private void endTable() {
    rows.takeTable(nextTable()).ifPresent(blocks::add);
  }

  private int nextTable() {
    return (int) blocks.stream().filter(block -> !(block instanceof Paragraph)).count();
  }

  /** Bytes are GBK in a Chinese report; where they make no sense so, the few of western fonts. */
  private void endBytes() {
    if (bytes.size() > 0) {
      byte[] run = bytes.toByteArray();
      bytes.reset();
      text.append(shown(decode(run)));
    }
  }

  /** A mark is raised above what stands before it. */
  private String shown(String piece) {
    RtfLook look = groups.getFirst().look;
    boolean mark = look.raised() || (look.shifted() && !text.toString().isBlank());
    if (!mark && !look.grounded() && colours.isPaper(look.colour()) && Paper.hides(piece)) {
      pale.add(new int[] {text.length(), text.length() + piece.length()});
    }
    return mark ? NoteMarks.raised(piece) : piece;
  }

  /** The text of a cell or a paragraph; digits as pale as paper are not seen beside others. */
  private String taken() {
    StringBuilder seen = new StringBuilder(text);
    for (int i = pale.size() - 1; i >= 0; i--) {
      seen.delete(pale.get(i)[0], pale.get(i)[1]);
    }
    String all = text.toString().strip();
    text.setLength(0);
    pale.clear();
    String rest = seen.toString().strip();
    return rest.isEmpty() ? all : rest;
  }

  private static String decode(byte[] run) {
    try {
      return GB18030
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(run))
          .toString();
    } catch (CharacterCodingException notChinese) {
      return new String(run, WINDOWS_1252);
    }
  }
}
