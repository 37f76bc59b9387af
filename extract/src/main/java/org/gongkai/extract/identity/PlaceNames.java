package org.gongkai.extract.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.report.AgencyLevel;

/** The short names that people use for a division: 柳州 for 柳州市, 恩施州 for 恩施土家族苗族自治州. */
final class PlaceNames {

  /** The peoples that autonomous divisions are named after, with and without 族. */
  private static final String PEOPLES =
      "(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇"
          + "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙"
          + "|鄂伦春|各)族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)+";

  private static final Pattern AUTONOMOUS = Pattern.compile("^(.{2,}?)" + PEOPLES + "自治(州|县|旗|区)$");
  private static final Pattern ONE_PEOPLE = Pattern.compile("^(.{2,3})族自治(县|旗)$");
  private static final List<String> SUFFIXES =
      List.of("地区", "新区", "林区", "特区", "省", "市", "区", "县", "盟");

  private static final Pattern HIGH_TECH = Pattern.compile("(.{2,4}?)市?高新技术产业开发区");

  /** Short names that are everyday words, first of all in the names of agencies. */
  private static final Set<String> EVERYDAY =
      Set.of("公安", "资源", "平安", "和平", "新华", "友好", "同心", "民权", "建设", "文化", "团结", "向阳", "市中", "城中");

  private PlaceNames() {}

  /** The short names of a division, without the full one. */
  static Set<String> shortNames(Division division) {
    Set<String> names = new LinkedHashSet<>(found(division.name(), division.level()));
    names.removeAll(EVERYDAY);
    names.remove(division.name());
    return names;
  }

  private static List<String> found(String name, AgencyLevel level) {
    if (name.startsWith("内蒙古")) {
      return List.of("内蒙古", "内蒙");
    }
    if (name.contains("自治")) {
      return ofAutonomous(name, level);
    }
    if (name.endsWith("管理区")) {
      return List.of(name.replaceFirst("管理区$", "区"));
    }
    Matcher highTech = HIGH_TECH.matcher(name);
    if (name.endsWith("开发区") && highTech.matches()) {
      return List.of(highTech.group(1) + "高新区");
    }
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix) && name.length() >= suffix.length() + 2) {
        return List.of(name.substring(0, name.length() - suffix.length()));
      }
    }
    return List.of();
  }

  /** 恩施 and 恩施州; of an autonomous region only 广西, since 广西区 is not said. */
  private static List<String> ofAutonomous(String name, AgencyLevel level) {
    Matcher autonomous = AUTONOMOUS.matcher(name);
    if (autonomous.matches()) {
      String stem = autonomous.group(1);
      return level == AgencyLevel.PROVINCE
          ? List.of(stem)
          : List.of(stem, stem + autonomous.group(2));
    }
    Matcher people = ONE_PEOPLE.matcher(name);
    if (people.matches()) {
      return List.of(people.group(1), people.group(1) + people.group(2));
    }
    return name.equals("西藏自治区") ? List.of("西藏") : List.of();
  }
}
