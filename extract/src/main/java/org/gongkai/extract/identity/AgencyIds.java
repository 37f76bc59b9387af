package org.gongkai.extract.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that joins an agency over years and spellings, such as {@code 330111:ecology_environment}
 * or {@code 211224:township_government:七家子镇}: the code that its division has today, its type, and
 * its normal name where it is not the one agency of its type in the division. Two bodies that may
 * be different never have the same id; one body may have two, where it changed more than its name.
 */
final class AgencyIds {

  /**
   * Stands for the whole country, and for areas of its own making, in place of a division's code.
   */
  static final String NATION = "000000";

  /** 游仙 of 生态环境局游仙分局: in its county a branch is the one agency of its type. */
  private static final Pattern BRANCH = Pattern.compile("(?<=局).{2,8}分局$");

  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern CONNECTIVE = Pattern.compile("(?<=[㐀-鿿]{2})[和与、](?=[㐀-鿿]{2})");
  private static final Pattern SHORT_ORGAN = Pattern.compile("(?<=[㐀-鿿]{2})(委|办)$");

  private final Gazetteer gazetteer;
  private final AgencyTypes types;

  AgencyIds(Gazetteer gazetteer, AgencyTypes types) {
    this.gazetteer = gazetteer;
    this.types = types;
  }

  /** The id; empty where it is not known which division the agency serves. */
  Optional<String> id(AgencyName name, Optional<Division> division) {
    return code(name, division).map(code -> id(code, name));
  }

  /** The id of an agency of the division that has that code today. */
  String id(String code, AgencyName name) {
    return code + ":" + name.type() + own(name);
  }

  private Optional<String> code(AgencyName name, Optional<Division> division) {
    return name.ofNoDivision()
        ? Optional.of(NATION)
        : division.map(gazetteer::today).filter(Division::coded).map(Division::code);
  }

  private String own(AgencyName name) {
    Optional<String> township = name.township();
    if (township.isPresent()) {
      return ":" + township.get();
    }
    String core = ASIDE.matcher(name.core()).replaceAll("");
    String unbranched = name.branch() ? BRANCH.matcher(core).replaceFirst("") : core;
    if (types.isUsual(name.type(), unbranched)) {
      return "";
    }
    boolean ofArea = name.ofNoDivision() && !name.national(); // 黄埔 alone tells 黄埔海关 from others.
    return ":" + (ofArea ? name.places() : AgencyNames.headOffice(name.places())) + normal(core);
  }

  /** 住房和城乡建设委 as 住房城乡建设委员会. */
  private static String normal(String core) {
    Matcher organ = SHORT_ORGAN.matcher(CONNECTIVE.matcher(core).replaceAll(""));
    return organ.replaceFirst(found -> found.group().equals("委") ? "委员会" : "办公室");
  }
}
