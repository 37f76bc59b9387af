package org.gongkai.extract.identity;

import java.util.List;
import org.gongkai.extract.report.AgencyLevel;

/**
 * A province, prefecture or county under one name.
 *
 * @param code six digits (GB/T 2260); a code may have borne several names over the years
 * @param name its full name
 * @param level province, prefecture or county
 * @param since year and month (YYYYMM) of the first revision that lists it
 * @param until year and month (YYYYMM) of the last revision that lists it
 */
record Division(String code, String name, AgencyLevel level, int since, int until) {

  private static final String ZONE_WITHOUT_CODE = "99";
  private static final List<String> MUNICIPALITIES = List.of("11", "12", "31", "50");

  /**
   * Whether it is a zone that the statistics bureau counts as a county, under a code from 71 on.
   */
  boolean zone() {
    return level == AgencyLevel.COUNTY && code.charAt(4) == '7';
  }

  /** Whether the code is one of GB/T 2260; zones of the rank of a prefecture have none. */
  boolean coded() {
    return !code.startsWith(ZONE_WITHOUT_CODE, 2);
  }

  /** Whether it is a kind of zone, with or without a code. */
  boolean anyZone() {
    return zone() || !coded();
  }

  /** Whether it lies in the other division or is it. */
  boolean within(Division other) {
    return switch (other.level) {
      case PROVINCE -> code.startsWith(other.code.substring(0, 2));
      case PREFECTURE -> code.startsWith(other.code.substring(0, 4));
      default -> code.equals(other.code);
    };
  }

  /** What stays the same when a county becomes a city or a district. */
  String place() {
    return surroundings() + stem();
  }

  /** The name without the kind of division. */
  String stem() {
    return name.replaceFirst("(?<=..)[县市区旗]$", "");
  }

  /** The code of the prefecture, or of a municipality's province, that it lies in. */
  String surroundings() {
    boolean municipality = MUNICIPALITIES.contains(code.substring(0, 2));
    return municipality ? provinceCode() : prefectureCode();
  }

  /** The code of the province that it lies in. */
  String provinceCode() {
    return code.substring(0, 2) + "0000";
  }

  /** The code that its prefecture has, where it has one. */
  String prefectureCode() {
    return code.substring(0, 4) + "00";
  }
}
