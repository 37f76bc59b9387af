package org.gongkai.jobs.expected;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.extract.identity.AgencyRegister;
import org.gongkai.jobs.usage.UsageException;

/** Reads the list line by line, and says of a faulty line what is wrong with it. */
final class ExpectedList {

  private static final String REGION_CODE = "region_code";
  private static final String AGENCY_TYPE = "agency_type";
  private static final String AGENCY_NAME = "agency_name";
  private static final String YEAR = "year";
  private static final Set<String> NEEDED = Set.of(REGION_CODE, AGENCY_TYPE);
  private static final Set<String> KNOWN = Set.of(REGION_CODE, AGENCY_TYPE, AGENCY_NAME, YEAR);
  private static final Pattern FOUR_DIGITS = Pattern.compile("[12][0-9]{3}");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final AgencyRegister register;

  /**
   * @param file what messages call the list
   */
  ExpectedList(String file, AgencyRegister register) {
    this.file = file;
    this.register = register;
  }

  /** The text of a file, on any file system that Hadoop knows. */
  static String text(String file, Configuration configuration) {
    try {
      Path path = new Path(file);
      try (InputStream in = path.getFileSystem(configuration).open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (FileNotFoundException e) {
      throw new UsageException(file + ": there is no such list of expected agencies", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The agencies of a text.
   *
   * @throws UsageException if a line is faulty or says what another says
   */
  List<ExpectedAgency> read(String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(content, format)) {
      requireHeader(parser.getHeaderNames());
      Map<ExpectedAgency, Long> lines = new HashMap<>();
      List<ExpectedAgency> agencies = new ArrayList<>();
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        ExpectedAgency agency = agency(record, line);
        Long before = lines.putIfAbsent(agency, line);
        if (before != null) {
          throw fault(
              line, "means the agency of line " + before + "; tell them apart by " + AGENCY_NAME);
        }
        agencies.add(agency);
      }
      return agencies;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(file + ": is no CSV with a header: " + e.getMessage(), e);
    }
  }

  private void requireHeader(List<String> header) {
    if (!header.containsAll(NEEDED) || !KNOWN.containsAll(header)) {
      throw fault(
          1,
          "the header must be region_code,agency_type and may hold agency_name and year, not "
              + String.join(",", header));
    }
  }

  private ExpectedAgency agency(CSVRecord record, long line) {
    if (!record.isConsistent()) {
      throw fault(line, "has another number of cells than the header");
    }
    String code = record.get(REGION_CODE);
    String type = record.get(AGENCY_TYPE);
    if (!register.isDivision(code)) {
      throw fault(line, "region_code " + code + " is none of a division (GB/T 2260, six digits)");
    }
    if (!register.types().contains(type)) {
      throw fault(line, "agency_type " + type + " is none; see docs/data-dictionary.md");
    }
    Optional<String> name = cell(record, AGENCY_NAME);
    String id =
        register
            .agencyId(code, type, name)
            .orElseThrow(
                () ->
                    fault(
                        line,
                        "agency_name "
                            + name.orElse("")
                            + " does not read as an agency's; leave it empty to go by division and"
                            + " type"));
    return new ExpectedAgency(code, type, id, name.isPresent(), year(record, code, line));
  }

  private Optional<Integer> year(CSVRecord record, String code, long line) {
    Optional<String> cell = cell(record, YEAR);
    if (cell.isPresent() && !FOUR_DIGITS.matcher(cell.get()).matches()) {
      throw fault(line, "year " + cell.get() + " is none");
    }
    Optional<Integer> year = cell.map(Integer::valueOf);
    if (year.isPresent()
        && !code.equals(AgencyRegister.NATION)
        && register.division(code, year.get()).isEmpty()) {
      throw fault(line, "there was no division " + code + " in " + year.get());
    }
    return year;
  }

  private static Optional<String> cell(CSVRecord record, String column) {
    return record.isMapped(column)
        ? Optional.of(record.get(column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private UsageException fault(long line, String what) {
    return new UsageException(file + ":" + line + ": " + what);
  }
}
