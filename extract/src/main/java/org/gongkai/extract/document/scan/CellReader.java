package org.gongkai.extract.document.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the cells of tables: blanks and marks by their shape, numbers and words by Tesseract. What
 * is neither a number for certain nor words is doubtful.
 */
final class CellReader {

  /** No number of the form has so many signs; a longer cell holds words. */
  private static final int LONGEST_NUMBER = 16;

  /** A digit may be taken for one Chinese character, not for two. */
  private static final int WORD = 2;

  /** Words that stand for nothing. */
  private static final Set<String> NOTHING = Set.of("无");

  /** A single character is no more than noise below. */
  private static final double CONFIDENT = 70;

  /** A number with a unit or a remark, such as 8件; not the numbering of a label, as in 8.属于. */
  private static final Pattern NUMBER_BEFORE_WORDS =
      Pattern.compile("^[+-]?[0-9]+(?:[.,][0-9]+)*(?=[\\p{IsHan}(（])");

  /** A change in words, such as 增加10; its number was read once only. */
  private static final Pattern NUMBER_BEHIND_WORDS = Pattern.compile("^(?:新?增加?|减少?)[0-9]");

  private final NumberOcr numbers;
  private final TextOcr texts;

  CellReader(NumberOcr numbers, TextOcr texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /** What each cell says. */
  List<CellText> read(List<Cutout> cells) throws IOException {
    Map<Integer, CellText> read = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Optional<String> shape = cells.get(i).isBlank() ? Optional.of("") : cells.get(i).mark();
      int cell = i;
      shape.ifPresent(text -> read.put(cell, CellText.sure(text)));
    }
    readNumbers(cells, read);
    readWords(cells, read);
    return IntStream.range(0, cells.size())
        .mapToObj(i -> read.getOrDefault(i, CellText.doubtful("")))
        .toList();
  }

  private static List<Integer> open(List<Cutout> cells, Map<Integer, CellText> read) {
    return IntStream.range(0, cells.size()).filter(i -> !read.containsKey(i)).boxed().toList();
  }

  private void readNumbers(List<Cutout> cells, Map<Integer, CellText> read) throws IOException {
    List<Integer> open = open(cells, read).stream().filter(i -> mayBeNumber(cells.get(i))).toList();
    List<Optional<String>> found = numbers.read(open.stream().map(cells::get).toList());
    for (int i = 0; i < open.size(); i++) {
      int cell = open.get(i);
      found.get(i).ifPresent(number -> read.put(cell, CellText.sure(number)));
    }
  }

  private static boolean mayBeNumber(Cutout cell) {
    return !cell.cutOff() && cell.lines().size() == 1 && cell.glyphs().size() <= LONGEST_NUMBER;
  }

  private void readWords(List<Cutout> cells, Map<Integer, CellText> read) throws IOException {
    List<Integer> open = open(cells, read);
    List<List<OcrLine>> found = texts.readClosely(open.stream().map(cells::get).toList());
    Map<Integer, String> heads = new LinkedHashMap<>();
    for (int i = 0; i < open.size(); i++) {
      int cell = open.get(i);
      String text = found.get(i).stream().map(OcrLine::text).collect(Collectors.joining());
      boolean confident = found.get(i).stream().allMatch(l -> l.confidence() >= CONFIDENT);
      Matcher head = NUMBER_BEFORE_WORDS.matcher(text);
      if (head.find()) {
        read.put(cell, CellText.doubtful(text));
        if (confident && mayBeNumber(cells.get(cell))) {
          heads.put(cell, head.group());
        }
      } else {
        read.put(cell, words(text, confident));
      }
    }
    confirm(heads, cells, read);
  }

  private static CellText words(String text, boolean confident) {
    boolean nothing = confident && NOTHING.contains(text);
    long chinese = text.codePoints().filter(Character::isIdeographic).count();
    boolean words = chinese >= WORD && !NUMBER_BEHIND_WORDS.matcher(text).find();
    return nothing || words ? CellText.sure(text) : CellText.doubtful(text);
  }

  /** A number with a unit or remark is believed where its own signs, alone, read the same. */
  private void confirm(Map<Integer, String> heads, List<Cutout> cells, Map<Integer, CellText> read)
      throws IOException {
    List<Map.Entry<Integer, String>> asked = List.copyOf(heads.entrySet());
    List<Cutout> alone = new ArrayList<>();
    asked.forEach(head -> alone.add(cells.get(head.getKey()).head(head.getValue().length())));
    List<Optional<String>> found = numbers.read(alone);
    for (int i = 0; i < asked.size(); i++) {
      if (found.get(i).equals(Optional.of(asked.get(i).getValue()))) {
        read.computeIfPresent(asked.get(i).getKey(), (cell, text) -> CellText.sure(text.text()));
      }
    }
  }
}
