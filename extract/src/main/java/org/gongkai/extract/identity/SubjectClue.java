package org.gongkai.extract.identity;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what the subject of a clause is to the report: its author, who is asked about it, or
 * nothing yet.
 */
final class SubjectClue {

  private static final Pattern CONTACT = Pattern.compile("联系|咨询|编制");

  /** The office that put a government's report together: 由秦淮区人民政府办公室综合…编制而成. */
  private static final Pattern COMPILER =
      Pattern.compile("由.{2,24}?办公[室厅](?:负责|牵头|统一|根据)*(?:汇总|综合|编制|起草|编写)");

  /** 请与临沂市政府办公室联系: of the government's own report and of others. */
  private static final Pattern ASKED = Pattern.compile("(?:与|向).{2,30}(?:联系|咨询|反映)");

  /** 由重庆市南川区信访办公室编制本报告. */
  private static final Pattern COMPILED =
      Pattern.compile("^由.{3,30}(?:负责|具体|组织|牵头)*(?:编制|编写|起草|撰写)");

  /** What a subject is that counts more where it comes often. */
  private static final Set<ClueKind> ALONE =
      Set.of(ClueKind.AGENCY_SUBJECT, ClueKind.AGENCY_OFFICE_ASKED);

  private SubjectClue() {}

  /**
   * The clue that a subject is.
   *
   * @param reports whether it is told of in the year
   */
  static Clue<AgencyName> of(AgencyName name, boolean reports, String clause) {
    if (name.core().isEmpty()) {
      return new Clue<>(name, ClueKind.AGENCY_SUBJECT, Source.NARRATIVE, clause);
    }
    ClueKind kind = kind(name, reports, clause);
    AgencyName whose = COMPILER.matcher(clause).find() ? name.servedByOffice() : name;
    return new Clue<>(whose, kind, Source.NARRATIVE, clause);
  }

  private static ClueKind kind(AgencyName name, boolean reports, String clause) {
    boolean ofGovernment = name.type().startsWith(AgencyTypes.GOVERNMENT);
    if (!ofGovernment && COMPILED.matcher(clause).find()) {
      return ClueKind.AGENCY_COMPILER;
    }
    boolean asked = CONTACT.matcher(clause).find();
    if (asked && !reports && ASKED.matcher(clause).find() && ofGovernment) {
      return ClueKind.AGENCY_OFFICE_ASKED;
    }
    return reports || asked ? ClueKind.AGENCY_REPORTING_SUBJECT : ClueKind.AGENCY_SUBJECT;
  }

  /** The same subject where it comes often. */
  static Clue<AgencyName> frequent(Clue<AgencyName> clue) {
    return ALONE.contains(clue.kind()) ? clue.of(ClueKind.AGENCY_FREQUENT_SUBJECT) : clue;
  }
}
