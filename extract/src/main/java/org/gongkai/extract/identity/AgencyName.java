package org.gongkai.extract.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.report.Region;

/**
 * An agency as it is named somewhere: 柳州市人民防空办公室, 区应急管理局, 昌图县七家子镇.
 *
 * @param divisions the divisions that the places in front of the name may mean; empty where no
 *     place is named
 * @param places the places in front of the name, as printed
 * @param relative the kind of division where the name says only that: 区 of 区应急管理局; else empty
 * @param core the name without places; empty where only places are named
 * @param type its kind
 */
record AgencyName(
    List<Division> divisions, String places, String relative, String core, String type) {

  private static final Pattern TOWNSHIP =
      Pattern.compile("^(?:.*政府)?([㐀-鿿]{1,9}?(?:街道|街(?=办|$)|镇|乡|苏木))(?=街道办|办|党|人民政府|政府|$)");

  private static final Pattern NATIONAL =
      Pattern.compile(
          "(国务院|国家|中华人民共和国|全国|中国)[㐀-鿿]{2,16}|[㐀-鿿]{2,8}总署|[㐀-鿿]{2,8}总局"
              + "|(外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|生态环境|环境保护"
              + "|住房和?城乡建设|交通运输|水利|农业农?村?|商务|文化和?旅?游?|应急管理|卫生|监察|铁道|信息产业)部");

  private static final Pattern OFFICE_SOMEWHERE =
      Pattern.compile("(?<!总署|国)海关$|(监管局|分局|分行|专员办事处|特派员办事处|调查总?队)$");

  private static final String AREAS =
      "(?:长江|黄河|珠江|淮河|海河|松辽|太湖|东海|南海|北海|黄海|渤海|华东|华北|华南|华中|中南|东北|西南|西北|南方|北方|大区)";

  private static final Pattern OF_AN_AREA =
      Pattern.compile(
          "^(?:.{2,12}[部局署会院])?"
              + AREAS
              + "[㐀-鿿]{0,20}(?:局|委员会|办公室|中心|办)$|特派员办事处$|专员(?:办|办事处)$|^[㐀-鿿]{2,12}[部署局]驻.+(?:办事处|办)$");

  /** The corps is a government under its own name. */
  private static final Pattern CORPS = Pattern.compile("(?:新疆)?(?:生产建设)?兵团.*");

  /** The office within a bureau writes its report and signs it; it is no body of its own. */
  private static final Pattern INNER_OFFICE = Pattern.compile("(?<=[㐀-鿿]{2}[局厅])办公室$");

  /** In front of a township: 兰山区人民政府义堂镇. */
  private static final Pattern OF_GOVERNMENT = Pattern.compile("^人民政府(?=.)");

  AgencyName {
    divisions = List.copyOf(divisions);
    core = INNER_OFFICE.matcher(core).replaceFirst("");
  }

  /** The same name, of an agency whose kind is known. */
  AgencyName ofType(String known) {
    return new AgencyName(divisions, places, relative, core, known);
  }

  /** The government whose office it is; itself where it is none. */
  AgencyName servedByOffice() {
    return type.equals(AgencyTypes.GOVERNMENT_OFFICE)
        ? new AgencyName(
            divisions,
            places,
            relative,
            core.replaceFirst("办公[室厅]$|办$", ""),
            AgencyTypes.GOVERNMENT)
        : this;
  }

  /** The name as printed. */
  String printed() {
    return places + relative + core;
  }

  /** Whether it stands below a county. */
  boolean ofTownship() {
    return type.equals(AgencyTypes.TOWNSHIP) || type.equals(AgencyTypes.SUBDISTRICT);
  }

  /** Whether its place stands within the name: 绵阳市生态环境局游仙分局. */
  boolean branch() {
    return !divisions.isEmpty()
        && core.endsWith("分局")
        && divisions.stream().allMatch(d -> core.contains(d.stem()));
  }

  /**
   * Whether what it serves is no division: the country, the area of a customs house, a basin or a
   * sea, the provinces that a ministry's office stands in one of.
   */
  boolean ofNoDivision() {
    return national()
        || type.equals(AgencyTypes.CUSTOMS)
        || (places.isEmpty() && relative.isEmpty() && OF_AN_AREA.matcher(core).find());
  }

  /** Whether it is a body of the central government itself, not an office that it has somewhere. */
  boolean national() {
    return places.isEmpty()
        && relative.isEmpty()
        && NATIONAL.matcher(core).matches()
        && !OFFICE_SOMEWHERE.matcher(core).find();
  }

  /** The township or subdistrict in the name; empty for other kinds of agency. */
  Optional<String> township() {
    if (!ofTownship()) {
      return Optional.empty();
    }
    Matcher name = TOWNSHIP.matcher(core);
    return name.lookingAt() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Agencies with the same key are taken for the same. */
  String key() {
    return type.equals(AgencyTypes.OTHER) ? type + ":" + core : type;
  }

  /** Whether the place stands within the name: 公安嘉定分局. */
  private boolean holdsStem(String place) {
    String stem = place.substring(0, place.length() - 1);
    return core.endsWith("分局") && stem.length() > 1 && core.contains(stem);
  }

  /** The name, completed by the region that it serves where the print leaves that out. */
  String completed(Optional<Region> region) {
    String front =
        places.isEmpty()
            ? region.map(Region::name).filter(name -> !holdsStem(name)).orElse(relative)
            : places;
    return front + coreInFull();
  }

  private String coreInFull() {
    boolean bare = core.isEmpty() || core.equals("人民");
    boolean bareTownship = township().filter(core::endsWith).isPresent();
    if (bareTownship && type.equals(AgencyTypes.SUBDISTRICT)) {
      return core + "办事处";
    }
    if (bare && CORPS.matcher(places).matches()) {
      return core;
    }
    if (bare && type.equals(AgencyTypes.DEVELOPMENT_ZONE)) {
      return "管理委员会";
    }
    return bare
        ? "人民政府"
        : bareTownship ? OF_GOVERNMENT.matcher(core).replaceFirst("") + "人民政府" : core;
  }
}
