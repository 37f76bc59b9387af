package org.gongkai.extract.document.sheet;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;

/** Shows numbers as a workbook's formats do. */
final class CellFormats {

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
