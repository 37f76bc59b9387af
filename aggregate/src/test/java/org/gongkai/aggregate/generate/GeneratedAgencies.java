package org.gongkai.aggregate.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Region;

/**
 * Agencies by number: the government of every division of the country, its offices kind by kind,
 * and townships, in an order that brings some of each among the first few hundred.
 */
final class GeneratedAgencies {

  private static final String DIVISIONS = "/org/gongkai/extract/identity/divisions.csv";
  private static final String TODAY = "202306";

  private static final List<String> TYPES =
      List.of(
          "government",
          "government_office",
          "natural_resources",
          "housing_construction",
          "public_security",
          "human_resources",
          "market_regulation",
          "education",
          "finance",
          "civil_affairs",
          "health",
          "ecology_environment",
          "development_reform",
          "justice",
          "transport",
          "agriculture_rural",
          "water_resources",
          "urban_management",
          "emergency_management",
          "audit",
          "culture_tourism",
          "statistics",
          "commerce",
          "science_technology",
          "medical_security",
          "veterans_affairs",
          "tax",
          "forestry",
          "sports",
          "administrative_approval");

  /** A township's place among the kinds. */
  private static final int TOWNSHIPS_IN_A_COUNTY = 40;

  /** A prime that does not divide their number: its multiples come to each of them once. */
  private static final long STRIDE = 1_000_003;

  private final List<Place> places;
  private final List<Place> counties;

  private GeneratedAgencies(List<Place> places) {
    this.places = places;
    this.counties = places.stream().filter(place -> place.level == AgencyLevel.COUNTY).toList();
  }

  /** One agency and where it is. */
  record GeneratedAgency(Agency agency, Region region) {}

  /** A division and the level of its government. */
  private record Place(AgencyLevel level, Region region) {}

  /** Reads the divisions that the extractor knows. */
  static GeneratedAgencies load() {
    List<String[]> rows = rows();
    Map<String, String> names =
        rows.stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    return new GeneratedAgencies(rows.stream().flatMap(row -> place(row, names).stream()).toList());
  }

  /** How many there are. */
  long count() {
    return (long) places.size() * TYPES.size() + (long) counties.size() * TOWNSHIPS_IN_A_COUNTY;
  }

  /** The agency of a number below {@link #count()}. */
  GeneratedAgency agency(long number) {
    return inOrder(Math.multiplyExact(number, STRIDE) % count());
  }

  /** Governments first, then offices kind by kind, then townships. */
  private GeneratedAgency inOrder(long number) {
    long kinds = number / places.size();
    if (kinds < TYPES.size()) {
      Place place = places.get((int) (number % places.size()));
      String type = TYPES.get((int) kinds);
      String name = place.region.name() + (type.equals("government") ? "人民政府" : type + "局");
      return new GeneratedAgency(agency(place.region, type, name, place.level), place.region);
    }
    long township = number - (long) places.size() * TYPES.size();
    Place county = counties.get((int) (township % counties.size()));
    String name = county.region.name() + township / counties.size() + "镇人民政府";
    return new GeneratedAgency(
        agency(county.region, "township_government", name, AgencyLevel.TOWNSHIP), county.region);
  }

  private static Agency agency(Region region, String type, String name, AgencyLevel level) {
    String id = region.code().orElseThrow() + ":" + type + ":" + name;
    return new Agency(Optional.of(id), name, type, Optional.of(level));
  }

  private static Optional<Place> place(String[] row, Map<String, String> names) {
    String code = row[0];
    Function<String, Optional<String>> named = key -> Optional.ofNullable(names.get(key));
    Optional<String> province = named.apply(code.substring(0, 2) + "0000");
    Optional<String> prefecture =
        code.endsWith("00") ? Optional.empty() : named.apply(code.substring(0, 4) + "00");
    Optional<String> name = Optional.of(row[1]);
    return switch (row[2]) {
      case "province" ->
          of(AgencyLevel.PROVINCE, code, name, Optional.empty(), Optional.empty(), row);
      case "prefecture" -> of(AgencyLevel.PREFECTURE, code, province, name, Optional.empty(), row);
      default -> of(AgencyLevel.COUNTY, code, province, prefecture, name, row);
    };
  }

  private static Optional<Place> of(
      AgencyLevel level,
      String code,
      Optional<String> province,
      Optional<String> prefecture,
      Optional<String> county,
      String[] row) {
    return Optional.of(
        new Place(level, new Region(Optional.of(code), row[1], province, prefecture, county)));
  }

  private static List<String[]> rows() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(FormLoader.class.getResourceAsStream(DIVISIONS)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(row -> row[4].equals(TODAY) && !row[1].contains("直辖") && !row[1].equals("市辖区"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(DIVISIONS, e);
    }
  }
}
