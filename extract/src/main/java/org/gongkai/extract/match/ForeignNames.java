package org.gongkai.extract.match;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/**
 * Tells a header of columns that are none of the form's (towns, channels, quarters) from one of
 * which nothing was understood: the numbers below it are in no order of the form's.
 */
final class ForeignNames {

  /** Fewer are a corner, a title or a note beside the form's own names. */
  private static final int FEWEST = 4;

  /** So many of the form's own names are a header of the form, whatever stands beside them. */
  private static final int OWN = 3;

  private static final int LONGEST_NAME = 8;

  private static final Pattern CORNER =
      Pattern.compile("项目|指标|内容|类别|类型|数据|情况|分类|统计.{0,4}|.{0,3}单位.{0,4}|.{0,2}[件数]|附?[表件]\\d*");

  private final LabelIndex<FormColumn> own;

  /** What the form prints in and over the table: pieces of it are no names of others. */
  private final List<String> printed;

  ForeignNames(FormTable form, List<String> captions, LabelIndex<FormColumn> own) {
    this.own = own;
    printed =
        Stream.of(
                captions.stream(),
                form.columns().stream().map(column -> column.label().text()),
                form.groups().stream().map(group -> group.label().text()),
                form.rows().stream().map(row -> row.label().text()))
            .flatMap(texts -> texts)
            .map(LabelNormalizer::normalize)
            .toList();
  }

  /** Whether the words in front of the numbers of a row of text name columns of others. */
  boolean areIn(List<Printed> words) {
    return words.stream().filter(own::names).count() < OWN
        && words.stream().filter(this::isForeign).count() >= FEWEST;
  }

  private boolean isForeign(Printed text) {
    String label = text.label();
    return label.length() > 1
        && label.length() <= LONGEST_NAME
        && label.codePoints().anyMatch(Character::isIdeographic)
        && !own.names(text)
        && !CORNER.matcher(label).matches()
        && printed.stream().noneMatch(known -> known.contains(label));
  }
}
