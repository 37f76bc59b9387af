package org.gongkai.extract.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfAgency;
import org.gongkai.extract.print.ListedNames;

/** Reads the name of an agency out of a phrase or off the beginning of a clause. */
final class AgencyNames {

  /** Shorter texts hold no three names. */
  private static final int SHORTEST_LIST = 9;

  /** A name that ends like this is an agency's, even where no rule knows its kind. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "[㐀-鿿()]{2,}(局|厅|委员会|委|办公室|办|研究室|参事室|中心|署|处|院|会|社|队|馆|所|站|厂|部|公司|集团|学校|中学|小学|大学|幼儿园|林场|农场|监狱|支行|分行|街道|街|镇|乡|苏木|系统|联)"
              + "|[教建民农科经卫计文编府台侨残妇团工][委办局联]|[零〇一二三四五六七八九十百]+团"
              + "|(?![我本全各该城集村乡])[㐀-鿿][镇乡]|.*政府|.*(公署|行署|海关|海关关区)|人民|管理委员会|管委会|[㐀-鿿]*(开发区|高新区|经开区|园区|示范区|新区|新城|度假区|片区|合作区)");

  /** Where an agency's name may end in running text. */
  private static final Wordings ORGAN_END =
      Wordings.of(
          "管理委员会|管委会|委员会|办公室|办公厅|办事处|人民政府|总队|支队|海关|街道(?!办)|总署|总局"
              + "|局|厅|委(?![托派员任办])|办(?![理法事公结案件好文])|中心(?!支行|小学|学校|幼儿园|医院|血站|卫生院)|镇(?![人政党])|(?<!城)乡(?![人政村镇])|研究室|参事室|苏木(?![人政])|部(?=$|[政认严高积])");

  /** The city's office under the city's name: 人民政府(市人民政府办公厅). */
  private static final Pattern OFFICE_ASIDE = Pattern.compile("^(?:人民)?政府\\([^)]*?(办公[厅室])\\)$");

  /** What is left of a local office's name behind the head office and the place: 局, 监管局. */
  private static final Pattern LOCAL_OFFICE = Pattern.compile("(?:监管|监察|管理|监督管理)?(?:分?局|办公室|办|署)");

  /** Zones that are not the division they lie in: 平潭综合实验区 is run by a committee. */
  private static final Pattern ZONE =
      Pattern.compile(
          ".*(?:实验区|试验区|示范区|开发区|高新区|经开区|新区|新城|新片区|度假区|保税区|合作区|管理区|生态城|生态区|科学城|科技城|园区|商务区|港务区|先行区|投资区|旅游区|风景区|风景名胜区|能源化工基地)$");

  /** Who runs a zone that stands before it as a place. */
  private static final Pattern OF_ZONE =
      Pattern.compile("(?:开发)?(?:建设)?(?:党工委)?(?:管理委员会|管委会|执行委员会|管理局)(?:办公室)?");

  /** A zone with the district that it is run with: 苏州高新区(虎丘区). */
  private static final Pattern ZONE_WITH_DISTRICT =
      Pattern.compile("^[㐀-鿿]{0,10}(?:高新区|开发区|经开区|新区|管理区)\\(([^)]{2,12})\\)");

  /** A free trade zone names its province in brackets: 中国(四川)自由贸易试验区. */
  private static final Pattern FREE_TRADE = Pattern.compile("^中国\\(([㐀-鿿]{2,4})\\)(?=自由贸易|跨境)");

  /** A prison stands in a city and is its province's: 湖南省长沙监狱. */
  private static final Pattern OF_PROVINCE =
      Pattern.compile("^(?:第[一二三四五]|女子|未成年)?(?:监狱|强制隔离戒毒所|戒毒所)");

  /** 滨江区(高新区)财政局, 海关总署(本级机关), 住房和城乡建设局(人民防空办公室). */
  private static final Pattern ASIDE =
      Pattern.compile("^\\([^)]*\\)|\\((?:本级|机关)[^)]*\\)|(?<=[局委厅办室])\\([㐀-鿿、]{2,30}\\)$");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Wordings NO_AGENCY =
      Wordings.of("[的了是,。.、…:;]|下属|所属|包括|机关及|领导小组|联席会议|本机关|本单位|网站");

  /** The head office in front of the name of a nationwide service: 国家税务总局西安市税务局. */
  private static final Pattern HEAD_OFFICE =
      Pattern.compile(
          "^(?:中华人民共和国|财政部(?!驻)|国家税务总局|国家统计局|国家外汇管理局|国家金融监督管理总局|国家矿山安全监察局|国家煤矿安全监察局|国家能源局"
              + "|国家粮食和物资储备局|国家林业和草原局|国家邮政局|国家烟草专卖局|国家铁路局|国家移民管理局|中国民用航空局?"
              + "|中国人民银行|中国气象局|中国证券监督管理委员会|中国证监会|中国银行业监督管理委员会|中国银监会"
              + "|中国银行保险监督管理委员会|中国银保监会|中国保险监督管理委员会|中国保监会)(?!$)");

  /** Words that end an agency's name in running text. */
  private static final Wordings FUNCTION_WORD = Wordings.of("[的在把将按了是等已不未被从以为或并]|领导小组|联席会议");

  /** The own division, without its name: 我县, 区, 本市; not the beginning of 市场, 市政 or 县域. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:我|本|全)?(省|自治区|市(?!场|容|监|政(?![务府法协策])|民(?![政族防宗委]))|县(?!域)|区(?![域划])|州|旗|盟)(?=[㐀-鿿]{2}|$)");

  private static final Pattern BRANCH =
      Pattern.compile("(?:局|公安|税务|工商)(.{2,8}?)(?:分局|监管局|监察局)(?:办公室)?$");

  /** Behind the name of a bureau, its branch: 龙华监管局 of 深圳市市场监督管理局龙华监管局. */
  private static final Pattern BRANCH_BEHIND = Pattern.compile("^[㐀-鿿]{2,6}?(?:分局|监管局|监察局|监督管理局)");

  private static final Pattern CORPS =
      Pattern.compile("^(?:新疆)?生产建设兵团(?:第[一二三四五六七八九十]+师)?|^兵团(?:第[一二三四五六七八九十]+师)?");
  private static final String CORPS_REGION = "新疆";
  private static final Pattern TOWNSHIP_NAME = Pattern.compile("^[㐀-鿿]{2,9}?(?:街道|镇|乡|苏木)");
  private static final Pattern LONGEST_NAME = Pattern.compile("^[㐀-鿿]{0,26}");
  private static final Pattern OFFICE_IN = Pattern.compile("^(办公厅|办公室|办(?![理法事公结案件好文]))");
  private static final Pattern ACTS = Pattern.compile("以习近平|坚持|认真|深入|全面|严格|高度重视|持续|扎实|紧紧|积极|始终|坚决");

  private final Gazetteer gazetteer;
  private final AgencyTypes types;

  AgencyNames(Gazetteer gazetteer, AgencyTypes types) {
    this.gazetteer = gazetteer;
    this.types = types;
  }

  /** The places that a phrase begins with, narrowed by each other, and what follows them. */
  private record Front(List<Division> divisions, String places, String relative, String rest) {}

  /**
   * The agency that a phrase names and nothing else, such as the front of a title. Places alone
   * stand for their government.
   */
  Optional<AgencyName> whole(String phrase) {
    String words = SPACE.matcher(phrase).replaceAll("");
    if (words.length() >= SHORTEST_LIST && ListedNames.standIn(words)) {
      return Optional.empty();
    }
    Optional<AgencyName> fromStart = wholeFrom(words);
    if (fromStart.isPresent() && !fromStart.get().divisions().isEmpty()) {
      return fromStart;
    }
    Optional<AgencyName> fromFirstPlace =
        gazetteer.places(words).stream()
            .filter(place -> place.full() && place.start() > 0 && place.name().length() > 2)
            .findFirst()
            .flatMap(place -> wholeFrom(words.substring(place.start())));
    return fromFirstPlace.isPresent() ? fromFirstPlace : fromStart;
  }

  private Optional<AgencyName> wholeFrom(String words) {
    Front front = front(words);
    Matcher office = OFFICE_ASIDE.matcher(front.rest);
    if (office.matches()) {
      return Optional.of(name(front, "人民政府" + office.group(1), AgencyTypes.GOVERNMENT_OFFICE));
    }
    String core = ASIDE.matcher(front.rest).replaceAll("");
    if (core.isEmpty()) {
      boolean own = !words.isEmpty() && "我本全".indexOf(words.charAt(0)) >= 0;
      return front.places.isEmpty() && !own
          ? Optional.empty()
          : Optional.of(
              name(
                  front,
                  "",
                  isZone(front) ? AgencyTypes.DEVELOPMENT_ZONE : AgencyTypes.GOVERNMENT));
    }
    String headOffice = headOffice(front.places);
    if (!headOffice.isEmpty() && LOCAL_OFFICE.matcher(core).matches()) {
      return Optional.of(
          name(front, core, types.typeOf(headOffice + core).orElse(AgencyTypes.OTHER)));
    }
    if (!ORGAN.matcher(core).matches() || NO_AGENCY.standIn(core)) {
      return Optional.empty();
    }
    String type =
        isZone(front) && OF_ZONE.matcher(core).matches()
            ? AgencyTypes.DEVELOPMENT_ZONE
            : types.typeOf(core).orElse(AgencyTypes.OTHER);
    return Optional.of(name(front, core, type));
  }

  private static boolean isZone(Front front) {
    boolean inFull = front.divisions.stream().anyMatch(d -> front.places.endsWith(d.name()));
    return !front.divisions.isEmpty()
        && (front.divisions.stream().allMatch(Division::anyZone)
            || (!inFull && ZONE.matcher(front.places).matches()));
  }

  /** The head office in front of a name; empty for agencies that have none. */
  static String headOffice(String printed) {
    Matcher headOffice = HEAD_OFFICE.matcher(printed);
    return headOffice.lookingAt() ? headOffice.group() : "";
  }

  /** Whether an agency's name may end in a clause; a quick look that spares most clauses more. */
  static boolean mayHoldAgency(String clause) {
    return ORGAN_END.standIn(clause);
  }

  /**
   * The agency that a clause begins with, such as its subject. Only kinds that a rule knows: in
   * running text nothing else tells where a name ends.
   */
  Optional<AgencyName> leading(String clause) {
    if (!mayHoldAgency(clause)) {
      return Optional.empty();
    }
    Front front = front(clause);
    Matcher longest = LONGEST_NAME.matcher(front.rest);
    String words = longest.lookingAt() ? longest.group() : "";
    String reach =
        FUNCTION_WORD.first(words, 0).map(word -> words.substring(0, word.start())).orElse(words);
    Optional<Wordings.Span> end = ORGAN_END.first(reach, 0);
    while (end.isPresent()) {
      int at = end.get().end();
      String core = reach.substring(0, at);
      Optional<String> type = types.typeOf(core).filter(found -> plausible(front, core, found));
      if (type.isPresent()) {
        return Optional.of(extended(front, core, type.get(), reach.substring(at)));
      }
      end = ORGAN_END.first(reach, at);
    }
    return Optional.empty();
  }

  /**
   * The government that a clause speaks of by its place alone, as of somebody who acts: 北京市东城区以习近平…
   */
  Optional<AgencyName> acting(String clause) {
    if (!gazetteer.mayBegin(clause, 0)) {
      return Optional.empty();
    }
    Front front = front(clause);
    boolean inFull = front.divisions.stream().anyMatch(d -> front.places.endsWith(d.name()));
    return (inFull || isZone(front)) && ACTS.matcher(front.rest).lookingAt()
        ? Optional.of(
            name(front, "", isZone(front) ? AgencyTypes.DEVELOPMENT_ZONE : AgencyTypes.GOVERNMENT))
        : Optional.empty();
  }

  private boolean plausible(Front front, String core, String type) {
    AgencyName name = name(front, core, type);
    if (name.ofTownship()) {
      return name.township().filter(town -> !gazetteer.countiesOf(town).isEmpty()).isPresent()
          || !front.places.isEmpty();
    }
    return types.startsWithSubject(core)
        || type.startsWith("government")
        || (!front.places.isEmpty() && core.length() <= OfAgency.LONGEST_NAME)
        || name.national();
  }

  /** 人民政府 may go on: 人民政府办公室, 人民政府华侨路街道办事处, 人民政府国有资产监督管理委员会. */
  private AgencyName extended(Front front, String core, String type, String following) {
    if (!type.equals(AgencyTypes.GOVERNMENT)) {
      Matcher branch = BRANCH_BEHIND.matcher(following);
      return core.endsWith("局") && branch.lookingAt() && gazetteer.mayBegin(following, 0)
          ? name(front, core + branch.group(), type)
          : name(front, core, type);
    }
    Matcher office = OFFICE_IN.matcher(following);
    if (office.lookingAt()) {
      return name(front, core + office.group(), AgencyTypes.GOVERNMENT_OFFICE);
    }
    Optional<Wordings.Span> end = ORGAN_END.first(following, 0);
    if (end.isPresent()) {
      String part = following.substring(0, end.get().end());
      boolean town = !gazetteer.countiesOf(part.replaceFirst("办事处$", "")).isEmpty();
      if (town || types.startsWithSubject(part)) {
        return name(front, core + part, types.typeOf(part).orElse(type));
      }
    }
    return name(front, core, type);
  }

  private AgencyName name(Front front, String core, String type) {
    return new AgencyName(branchPlace(front, core), front.places, front.relative, core, type);
  }

  /** The county of a branch, where one is named: 游仙区 of 绵阳市生态环境局游仙分局. */
  private List<Division> branchPlace(Front front, String core) {
    Matcher branch = BRANCH.matcher(core);
    if (!branch.find() || front.divisions.isEmpty()) {
      return front.divisions; // 国家海洋局北海分局 is not in 北海.
    }
    List<Division> inner =
        gazetteer.places(branch.group(1)).stream()
            .filter(place -> place.end() == branch.group(1).length())
            .flatMap(place -> narrowed(place.divisions(), front.divisions).stream())
            .toList();
    return inner.isEmpty() ? front.divisions : inner;
  }

  private Front front(String text) {
    Matcher freeTrade = FREE_TRADE.matcher(text);
    if (freeTrade.lookingAt()) {
      List<Division> provinces = divisionsOf(freeTrade.group(1));
      return new Front(provinces, freeTrade.group(), "", text.substring(freeTrade.end()));
    }
    Matcher corps = CORPS.matcher(text);
    if (corps.lookingAt()) {
      Front below = frontBelow(text.substring(corps.end()));
      return below.divisions.isEmpty()
          ? new Front(divisionsOf(CORPS_REGION), corps.group(), "", text.substring(corps.end()))
          : below;
    }
    return frontBelow(text);
  }

  private List<Division> divisionsOf(String name) {
    return gazetteer.names().getOrDefault(name, List.of());
  }

  private Front frontBelow(String words) {
    int start = headOffice(words).length();
    List<Division> divisions = List.of();
    int end = start;
    List<Place> places = gazetteer.mayBegin(words, start) ? gazetteer.places(words) : List.of();
    for (Place place : places) {
      if (place.start() < start) {
        continue; // 共和 in 中华人民共和国烟台海事局
      }
      boolean prison =
          !place.full() && OF_PROVINCE.matcher(words.substring(place.end())).lookingAt();
      if (isTownship(words, place) || (prison && !divisions.isEmpty())) {
        break;
      }
      boolean next =
          place.start() == end
              || (end > start && words.substring(end).startsWith("(" + place.name()));
      List<Division> narrowed = next ? narrowed(place.divisions(), divisions) : List.of();
      if (narrowed.isEmpty()) {
        break;
      }
      divisions = narrowed;
      end = place.end();
    }
    if (end > start) {
      Matcher zone = ZONE_WITH_DISTRICT.matcher(words.substring(end));
      List<Division> district =
          zone.lookingAt() ? narrowed(divisionsOf(zone.group(1)), divisions) : List.of();
      if (!district.isEmpty()) {
        divisions = district;
        end += zone.end();
      }
      return new Front(divisions, words.substring(0, end), "", words.substring(end));
    }
    Matcher relative = RELATIVE.matcher(words);
    return relative.lookingAt()
        ? new Front(divisions, "", relative.group(1), words.substring(relative.end()))
        : new Front(divisions, "", "", words);
  }

  /** Whether a division or a township stands at the beginning. */
  boolean beginsWithPlace(String words) {
    Matcher town = TOWNSHIP_NAME.matcher(words);
    return (town.lookingAt() && !gazetteer.countiesOf(town.group()).isEmpty())
        || (gazetteer.mayBegin(words, 0)
            && gazetteer.places(words).stream().anyMatch(place -> place.start() == 0));
  }

  /** 崇文门外街道 is no part of the former 崇文区. */
  private boolean isTownship(String words, Place place) {
    Matcher town = TOWNSHIP_NAME.matcher(words.substring(place.start()));
    return !place.full() && town.lookingAt() && !gazetteer.countiesOf(town.group()).isEmpty();
  }

  /** Those that lie in one of the outer divisions; all where there is no outer one. */
  private static List<Division> narrowed(List<Division> inner, List<Division> outer) {
    return outer.isEmpty()
        ? inner
        : inner.stream().filter(division -> outer.stream().anyMatch(division::within)).toList();
  }
}
