package org.gongkai.extract.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Region;

/**
 * Divisions and agencies looked up by code and name, by the same tables and rules that reports are
 * resolved with: what a user names means what it means in a report.
 */
public final class AgencyRegister {

  /** Stands for the whole country where a division's code is asked for. */
  public static final String NATION = AgencyIds.NATION;

  private static final Pattern PROVINCE_CODE = Pattern.compile("([1-9][0-9])(0000)?");

  private final Gazetteer gazetteer;
  private final AgencyTypes types;
  private final AgencyNames names;
  private final AgencyIds ids;

  private AgencyRegister(Gazetteer gazetteer, AgencyTypes types) {
    this.gazetteer = gazetteer;
    this.types = types;
    names = new AgencyNames(gazetteer, types);
    ids = new AgencyIds(gazetteer, types);
  }

  /** The tables and rules that ship with the module. */
  public static AgencyRegister load() {
    return new AgencyRegister(Gazetteer.load(), AgencyTypes.load());
  }

  /**
   * The province of that name, short name or code: 广西壮族自治区, 广西, 450000 and 45 are one.
   *
   * @return empty where there is none
   */
  public Optional<Region> province(String name) {
    String code = PROVINCE_CODE.matcher(name).replaceFirst("$10000");
    return provinces().stream()
        .filter(
            province ->
                province.code().equals(code)
                    || gazetteer.names().getOrDefault(name, List.of()).contains(province))
        .findFirst()
        .map(province -> gazetteer.region(province, OptionalInt.empty()));
  }

  /**
   * The provinces that somebody who wrote that name may have meant: those with a place of the name,
   * else those that share a character with it, else all.
   */
  public List<String> provincesNear(String name) {
    List<Division> provinces = provinces();
    List<String> around =
        gazetteer.names().getOrDefault(name, List.of()).stream()
            .map(Division::provinceCode)
            .toList();
    List<String> ofPlace =
        provinces.stream().filter(p -> around.contains(p.code())).map(Division::name).toList();
    List<String> alike =
        provinces.stream()
            .map(Division::name)
            .filter(province -> stem(province).chars().anyMatch(c -> name.indexOf(c) >= 0))
            .toList();
    List<String> all = provinces.stream().map(Division::name).toList();
    return !ofPlace.isEmpty() ? ofPlace : !alike.isEmpty() ? alike : all;
  }

  /** Without the words that many provinces share. */
  private static String stem(String province) {
    return province.replaceFirst("(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$", "");
  }

  private List<Division> provinces() {
    return gazetteer.names().values().stream()
        .flatMap(List::stream)
        .filter(division -> division.level() == AgencyLevel.PROVINCE)
        .distinct()
        .sorted(Comparator.comparing(Division::code))
        .toList();
  }

  /** Every kind of agency that a report can be of. */
  public SortedSet<String> types() {
    return new TreeSet<>(types.meanings().keySet());
  }

  /** Whether a division has or once had that code. */
  public boolean isDivision(String code) {
    return code.equals(NATION) || gazetteer.lastBearer(code).filter(Division::coded).isPresent();
  }

  /**
   * What the division of a code was in a year, under the code and the names that it had then.
   *
   * @return empty where there was none, and for the whole country
   */
  public Optional<Region> division(String code, int year) {
    OptionalInt then = OptionalInt.of(year);
    return gazetteer
        .lastBearer(code)
        .flatMap(division -> gazetteer.inYear(List.of(division), then).stream().findFirst())
        .map(division -> gazetteer.region(division, then));
  }

  /**
   * The {@code agency_id} that reports of an agency bear.
   *
   * @param code its division's, of any year
   * @param type its kind
   * @param name its name; without one the id is what those of its kind in the division begin with
   * @return empty where the code or the name is none that a report could be resolved to
   */
  public Optional<String> agencyId(String code, String type, Optional<String> name) {
    Optional<String> today =
        code.equals(NATION)
            ? Optional.of(code)
            : gazetteer.lastBearer(code).map(gazetteer::today).map(Division::code);
    return today.flatMap(
        division ->
            name.isEmpty()
                ? Optional.of(division + ":" + type)
                : names.whole(name.get()).map(agency -> ids.id(division, agency.ofType(type))));
  }
}
