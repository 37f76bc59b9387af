package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfAgency;
import org.gongkai.extract.identity.Thresholds.OfLines;

/** Finds every place of a report that names an agency as the one that reports. */
final class AgencyReader {

  /** Where the name of the report begins within its title, the agency standing before it. */
  private static final Pattern REPORT =
      Pattern.compile(
          "(?:政府|政务)?信息公开(?:工作)?(?:\\d{4}年?度?)?(?:告年度报|(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:报告|年报|情况)|指南和年报)");

  /** The year's work itself, as in 2020年彝良县政府信息公开工作. */
  private static final Pattern WORK_OF_YEAR = Pattern.compile("(?<=\\d{4}年.{0,30})(?:政府)?信息公开工作");

  private static final Wordings OTHER_DOCUMENT =
      Wordings.of("通知|条例|办法|要点|格式|方案|规定|规范|意见|制度|精神|国务院");

  private static final Pattern PAGE_PARTS = Pattern.compile("[-_|—\\s]+");

  /** What a consolidated report is made of: 综合西山区各级行政机关. */
  private static final Pattern COLLECTED =
      Pattern.compile("(?:综合|汇总)了?(?:\\d{4}年度?)?([㐀-鿿]{2,20}?)各");

  private static final Pattern YEAR = Pattern.compile("\\d{4}(?:-\\d{4})?年?度?");

  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?:\\(\\d{4}年度?\\))?\\s*(?:\\(([㐀-鿿]{2,20})\\)|[-—–_]{0,3}([㐀-鿿]{2,20}))\\s*");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^(?:如[^,]{0,12}?(?=请|可与|可向|欢迎))?(?:本年度?(?:报告|年报)|现|特|兹|将|就|予以|向社会|公布|发布|公开|编制|形成|完成|本报告|报告|涵盖了?|综合|关于|报送|印发|欢迎|可?直接|可|请与?|联系|由|和|与|截至|截止|"
              + "咨询|联系单位|联系部门)*");
  private static final Pattern CLOSING =
      Pattern.compile("(?:关于)?(?:编制|制作|发布|报送|公布|完成)*(?:的|年度?)?$");

  private static final Pattern ADDRESSEE = Pattern.compile("^[㐀-鿿、]{3,40}:(?=\\s|$)");
  private static final Pattern PUBLISHER_LABEL =
      Pattern.compile(
          "(?=[发公责信来编])(?:发布机构|发布机关|发布单位|发布部门|公开机构|公开单位|责任部门|信息来源|来源|发布者|编制单位)[\\s:.…]{1,5}([㐀-鿿()]{3,30})");
  private static final Pattern DATE_AT_END = Pattern.compile("[\\s(]*\\d{4}年\\d{1,2}月.*$");
  private static final Pattern YEAR_IN_FRONT = Pattern.compile("^\\d{4}年度?(?:以来)?");
  private static final Pattern OWN_ORGAN =
      Pattern.compile("[我本](局|办|委|厅|街道|镇|乡|部|中心)(?!门|理|分|法|事)");

  private final AgencyNames names;
  private final ClueWeights weights;
  private final AgencyHosts hosts = new AgencyHosts();

  AgencyReader(AgencyNames names, ClueWeights weights) {
    this.names = names;
    this.weights = weights;
  }

  /** Every clue to the agency, in the order of the places where they stand. */
  List<Clue<AgencyName>> clues(ReportLines lines) {
    List<Clue<AgencyName>> clues = new ArrayList<>();
    addTitle(
        clues, lines.title(), Source.TITLE, ClueKind.AGENCY_TITLE, ClueKind.AGENCY_PLACE_IN_TITLE);
    lines
        .heading()
        .forEach(line -> addStanding(clues, line, Source.HEADING, ClueKind.AGENCY_HEADING));
    lines
        .signature()
        .forEach(line -> addStanding(clues, line, Source.SIGNATURE, ClueKind.AGENCY_SIGNATURE));
    lines.narrative().forEach(line -> addQuotedTitles(clues, line));
    lines.everything().forEach(line -> addPublisher(clues, line));
    addSubjects(clues, lines);
    for (String part : PAGE_PARTS.split(lines.pageTitle(), -1)) {
      ClueKind kind = namesReport(part) ? ClueKind.AGENCY_PAGE_TITLE : ClueKind.AGENCY_PAGE;
      addTitle(clues, part, Source.PAGE, kind, ClueKind.AGENCY_PAGE);
    }
    addTitle(
        clues,
        lines.fileName(),
        Source.FILE_NAME,
        ClueKind.AGENCY_FILE_NAME,
        ClueKind.AGENCY_PLACE_IN_FILE_NAME);
    ownOrgan(lines)
        .ifPresent(
            own -> {
              clues.removeIf(clue -> isOfTheSite(clue, own));
              lines.everything().forEach(line -> addWay(clues, line, own));
              addAddress(clues, lines, own);
            });
    lines
        .origin()
        .facts()
        .agency()
        .flatMap(names::whole)
        .ifPresent(
            name ->
                clues.add(
                    new Clue<>(name, ClueKind.AGENCY_MANIFEST, Source.MANIFEST, name.printed())));
    return clues;
  }

  /** The clues to the one agency that they decide for, heaviest first; none where they do not. */
  List<Clue<AgencyName>> decided(List<Clue<AgencyName>> clues, Optional<String> knownType) {
    List<Clue<String>> keys = new ArrayList<>();
    clues.forEach(clue -> keys.add(clue.as(AgencyName::key)));
    knownType.ifPresent(
        type -> keys.add(new Clue<>(type, ClueKind.AGENCY_MANIFEST, Source.MANIFEST, type)));
    Optional<String> key = weights.decide(keys, OfAgency.DECIDED, OfAgency.MARGIN);
    return clues.stream()
        .filter(clue -> key.filter(clue.value().key()::equals).isPresent())
        .sorted(weights.heaviestFirst())
        .toList();
  }

  /** The government that runs a site is not the one that says 我局. */
  private static boolean isOfTheSite(Clue<AgencyName> clue, String own) {
    return clue.source() == Source.PAGE
        && !own.equals("办")
        && clue.value().type().startsWith(AgencyTypes.GOVERNMENT);
  }

  /** The agency on the way to the page, 首页 &gt; 县直部门 &gt; 某县教育局, which calls itself 我局. */
  private void addWay(List<Clue<AgencyName>> clues, String line, String own) {
    if (line.length() > OfLines.OF_FURNITURE || line.indexOf('>') < 0) {
      return;
    }
    for (String step : line.split(">", -1)) {
      names
          .whole(step.strip())
          .filter(name -> !name.core().isEmpty() && name.core().contains(own))
          .filter(name -> !name.type().startsWith(AgencyTypes.GOVERNMENT))
          .ifPresent(name -> clues.add(new Clue<>(name, ClueKind.AGENCY_WAY, Source.PAGE, step)));
    }
  }

  /** The agency that the address is named after, where the text calls its own the same: 我局. */
  private void addAddress(List<Clue<AgencyName>> clues, ReportLines lines, String own) {
    Optional<String> url = lines.origin().url();
    url.map(Address::of)
        .flatMap(hosts::name)
        .filter(named -> named.contains(own))
        .flatMap(names::whole)
        .ifPresent(
            name ->
                clues.add(
                    new Clue<>(name, ClueKind.AGENCY_ADDRESS, Source.URL, url.orElseThrow())));
  }

  private void addTitle(
      List<Clue<AgencyName>> clues,
      String line,
      Source source,
      ClueKind kind,
      ClueKind placesOnly) {
    String title = PrintedText.withoutDocumentNumbers(line);
    Matcher report = REPORT.matcher(title);
    boolean found = report.find();
    Optional<AgencyName> front = inFront(found ? title.substring(0, report.start()) : title);
    Optional<AgencyName> behind =
        found ? behind(title.substring(report.end()), front) : Optional.empty();
    behind
        .or(() -> front)
        .ifPresent(
            name -> {
              ClueKind counted = name.core().isEmpty() ? placesOnly : kind;
              clues.add(new Clue<>(name, counted, source, line));
            });
  }

  /**
   * The agency behind the report's name, in brackets or behind a dash: 瑞安市…年度报告(市发改局).
   *
   * @param front what stands before the report's name: the place, or its government
   */
  private Optional<AgencyName> behind(String words, Optional<AgencyName> front) {
    Matcher aside = BEHIND.matcher(words);
    if (!aside.matches()) {
      return Optional.empty();
    }
    String places =
        front
            .filter(f -> f.core().isEmpty() || f.type().equals(AgencyTypes.GOVERNMENT))
            .map(AgencyName::places)
            .orElse("");
    return names
        .whole(aside.group(1) == null ? aside.group(2) : aside.group(1))
        .filter(name -> !name.core().isEmpty())
        .map(
            name ->
                name.places().isEmpty() ? names.whole(places + name.core()).orElse(name) : name);
  }

  /** The agency in the words before 政府信息公开工作年度报告; the year may part its name in two. */
  private Optional<AgencyName> inFront(String words) {
    List<String> parts =
        YEAR.splitAsStream(words.replace("《", ""))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    Optional<AgencyName> joined =
        parts.size() > 1
            ? named(String.join("", parts)).filter(name -> !name.core().isEmpty())
            : Optional.empty();
    return joined.or(() -> parts.stream().flatMap(part -> named(part).stream()).findFirst());
  }

  /** The agency that words name once what introduces and closes them is left out. */
  private Optional<AgencyName> named(String words) {
    return names.whole(CLOSING.matcher(introduced(words)).replaceFirst(""));
  }

  /** What follows 现将, 由 and their like; 将乐县 and 和孚镇 begin with none of them. */
  private String introduced(String words) {
    Matcher introduction = INTRODUCTION.matcher(words);
    return introduction.lookingAt() && introduction.end() > 0 && !names.beginsWithPlace(words)
        ? words.substring(introduction.end())
        : words;
  }

  private static boolean namesReport(String line) {
    return line.contains("信息公开") && REPORT.matcher(line).find();
  }

  private void addStanding(
      List<Clue<AgencyName>> clues, String line, Source source, ClueKind kind) {
    if (line.indexOf(':') >= 0 && ADDRESSEE.matcher(line).matches()) {
      return;
    }
    if (namesReport(line)) {
      addTitle(clues, line, source, kind, ClueKind.AGENCY_PLACE_IN_TEXT);
      return;
    }
    names
        .whole(DATE_AT_END.matcher(line).replaceFirst(""))
        .filter(name -> !name.core().isEmpty() && standsAlone(name))
        .ifPresent(
            name -> {
              boolean ofGovernment = name.type().startsWith(AgencyTypes.GOVERNMENT);
              clues.add(
                  new Clue<>(
                      name,
                      ofGovernment ? ClueKind.AGENCY_STANDING_GOVERNMENT : kind,
                      source,
                      line));
            });
  }

  /** A line such as 政务公开 or 县政府 is no heading; an agency of an unknown kind needs a place. */
  private static boolean standsAlone(AgencyName name) {
    boolean bareGovernment =
        name.places().isEmpty() && name.type().startsWith(AgencyTypes.GOVERNMENT);
    boolean bareOther = name.places().isEmpty() && name.type().equals(AgencyTypes.OTHER);
    return !bareGovernment && !bareOther;
  }

  private void addQuotedTitles(List<Clue<AgencyName>> clues, String line) {
    if (!line.contains("信息公开")) {
      return;
    }
    String text = PrintedText.withoutDocumentNumbers(unaddressed(line));
    Matcher collected = COLLECTED.matcher(text);
    if (text.indexOf('各') >= 0 && collected.find()) {
      names
          .whole(collected.group(1))
          .filter(name -> name.core().isEmpty())
          .ifPresent(
              name ->
                  clues.add(
                      new Clue<>(
                          name,
                          ClueKind.AGENCY_PLACE_IN_TEXT,
                          Source.NARRATIVE,
                          collected.group())));
    }
    for (String clause : PrintedText.clauses(text)) {
      if (!clause.contains("信息公开")) {
        continue;
      }
      Matcher report = REPORT.matcher(clause);
      Matcher work = WORK_OF_YEAR.matcher(clause);
      boolean quoted = report.find();
      if ((!quoted && !(clause.contains("信息公开工作") && work.find()))
          || OTHER_DOCUMENT.standIn(clause)) {
        continue;
      }
      String front = clause.substring(0, quoted ? report.start() : work.start());
      ClueKind ofBody = quoted ? ClueKind.AGENCY_TITLE_IN_TEXT : ClueKind.AGENCY_OF_WORK;
      ClueKind ofPlace = quoted ? ClueKind.AGENCY_PLACE_IN_TEXT : ClueKind.AGENCY_PLACE_OF_WORK;
      inFront(front)
          .ifPresent(
              name -> {
                ClueKind counted = name.core().isEmpty() ? ofPlace : ofBody;
                clues.add(new Clue<>(name, counted, Source.NARRATIVE, clause));
              });
    }
  }

  private void addPublisher(List<Clue<AgencyName>> clues, String line) {
    Matcher label = PUBLISHER_LABEL.matcher(line);
    while (label.find()) {
      names
          .whole(label.group(1))
          .filter(name -> !name.core().isEmpty())
          .ifPresent(
              name ->
                  clues.add(
                      new Clue<>(name, ClueKind.AGENCY_PUBLISHER, Source.PAGE, label.group())));
    }
  }

  /** Agencies that clauses begin with; one that is the subject again and again counts more. */
  private void addSubjects(List<Clue<AgencyName>> clues, ReportLines lines) {
    Map<String, List<Clue<AgencyName>>> byKey = new LinkedHashMap<>();
    Optional<String> ownOrgan = ownOrgan(lines);
    for (int i = 0; i < lines.body().size(); i++) {
      String line = lines.body().get(i);
      String unaddressed = unaddressed(line);
      String own =
          unaddressed.equals(line) ? lines.ownBody().get(i) : OtherPlaces.leftOut(unaddressed);
      for (Clue<AgencyName> subject : subjects(own)) {
        AgencyName name = subject.value();
        if (mayBeSubject(name) && ownOrgan.map(name.core()::contains).orElse(true)) {
          byKey.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(subject);
        }
      }
    }
    for (List<Clue<AgencyName>> same : byKey.values()) {
      boolean often = same.size() >= OfAgency.OFTEN;
      same.forEach(clue -> clues.add(often ? SubjectClue.frequent(clue) : clue));
    }
  }

  /** A line without the addressee that it begins with. */
  private static String unaddressed(String line) {
    return line.indexOf(':') < 0 ? line : ADDRESSEE.matcher(line).replaceFirst("");
  }

  /** The subjects of a line's clauses. */
  private List<Clue<AgencyName>> subjects(String line) {
    List<Clue<AgencyName>> subjects = new ArrayList<>();
    boolean afterYear = false;
    for (String clause : PrintedText.clauses(line)) {
      Matcher year = YEAR_IN_FRONT.matcher(clause);
      boolean ofYear = year.lookingAt();
      if (!ofYear && !afterYear && !AgencyNames.mayHoldAgency(clause)) {
        continue; // As most clauses are; nothing is introduced in them.
      }
      String behind = ofYear ? clause.substring(year.end()) : clause;
      String bare = introduced(behind);
      boolean reports = afterYear || ofYear;
      names
          .leading(bare)
          .or(() -> reports ? names.acting(bare) : Optional.empty())
          .filter(name -> !line.equals(name.printed())) // A line of its own is a heading.
          .map(name -> SubjectClue.of(name, reports, clause))
          .ifPresent(subjects::add);
      afterYear = ofYear && bare.isEmpty();
    }
    return subjects;
  }

  /** 市政府 and 县政府办公室 are named in every report: as superiors. */
  private static boolean mayBeSubject(AgencyName name) {
    return !(name.places().isEmpty() && name.type().startsWith(AgencyTypes.GOVERNMENT));
  }

  /** What the report calls its agency: 局 where it says 我局. */
  private static Optional<String> ownOrgan(ReportLines lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : lines.body()) {
      if (line.indexOf('我') >= 0 || line.indexOf('本') >= 0) {
        OWN_ORGAN.matcher(line).results().forEach(r -> counts.merge(r.group(1), 1, Integer::sum));
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
