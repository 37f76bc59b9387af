package org.gongkai.extract.document.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;

/** Shows numbers as a workbook's formats do. */
final class CellFormats {

  /** A point that is printed where none is: {@code 0!.0,} shows 4259000 as 425.9. */
  private static final Pattern TEN_THOUSANDS =
      Pattern.compile("^[#0?]+(?:!\\.|\\\\\\.|\"\\.\")(?:[#0?],|[#0?]{4}(?![,#0?]))");

  private static final String GENERAL = "General";

  private final DataFormatter formatter = new DataFormatter(Locale.US);

  /**
   * A number as it is seen.
   *
   * @param index the format's number
   * @param format the format's text
   */
  ShownNumber shown(double number, int index, String format) {
    if (format.isBlank() || format.equalsIgnoreCase(GENERAL)) {
      return ShownNumber.text(ShownNumber.general(number));
    }
    Matcher tenThousands = TEN_THOUSANDS.matcher(format);
    if (tenThousands.find() && number != 0) {
      return new ShownNumber(ShownNumber.inTenThousands(number), Slot.Doubt.HIDDEN_DIGITS);
    }
    FormatSection section = FormatSection.of(format, number);
    if (!section.showsDigits()) {
      return ShownNumber.of(section.literal(), number);
    }
    if (section.scales() && number != 0) {
      return new ShownNumber(ShownNumber.general(number), Slot.Doubt.HIDDEN_DIGITS);
    }
    String shown = formatted(number, index, format);
    return DateUtil.isADateFormat(index, format)
        ? ShownNumber.text(shown)
        : ShownNumber.of(shown, number);
  }

  private String formatted(double number, int index, String format) {
    try {
      return formatter.formatRawCellContents(number, index, format);
    } catch (IllegalArgumentException noFormat) {
      return ShownNumber.general(number);
    }
  }
}
