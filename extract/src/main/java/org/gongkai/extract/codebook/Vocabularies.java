package org.gongkai.extract.codebook;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.identity.AgencyTypes;
import org.gongkai.extract.identity.Source;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Meaning;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Stated;
import org.gongkai.extract.report.Status;
import org.gongkai.extract.report.Unresolved;

/** The codes that a report, its cells, its findings and its document may bear. */
public final class Vocabularies {

  private static final Form FORM = FormLoader.load();
  private static final AgencyTypes TYPES = AgencyTypes.load();

  public static final Vocabulary STATUS =
      Vocabulary.of("status", new Meaning("what became of a document", "文件处理状态"), Status.values());

  /** Of documents that are read. A document that is not may be of any other type. */
  public static final Vocabulary MEDIA_TYPE =
      new Vocabulary(
          "media_type",
          new Meaning(
              "the format of a document; others occur where none is read", "文件格式（未读取的文件可为其他格式）"),
          List.of(
              new Code("text/html", new Meaning("a page", "网页")),
              new Code("text/plain", new Meaning("text, in whatever layout", "纯文本")),
              new Code("text/csv", new Meaning("comma-separated values", "逗号分隔的表格")),
              new Code("application/pdf", new Meaning("a PDF document", "PDF 文件")),
              new Code(
                  "application/msword",
                  new Meaning("Word up to 2003, WPS", "Word 文档（旧格式）及 WPS 文字")),
              new Code(
                  "application/x-tika-msoffice",
                  new Meaning(
                      "Office up to 2003, of a kind that is not told", "旧格式 Office 文档（种类不明）")),
              new Code(
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  new Meaning("Word", "Word 文档")),
              new Code("application/rtf", new Meaning("rich text (RTF)", "RTF 文档")),
              new Code("text/rtf", new Meaning("rich text (RTF)", "RTF 文档")),
              new Code(
                  "application/vnd.oasis.opendocument.text",
                  new Meaning("OpenDocument, text", "OpenDocument 文字文档")),
              new Code(
                  "application/vnd.oasis.opendocument.spreadsheet",
                  new Meaning("OpenDocument, spreadsheet", "OpenDocument 表格")),
              new Code(
                  "application/vnd.ms-excel", new Meaning("Excel up to 2003", "Excel 工作簿（旧格式）")),
              new Code(
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  new Meaning("Excel", "Excel 工作簿")),
              new Code("image/png", new Meaning("a picture", "图片")),
              new Code("image/jpeg", new Meaning("a picture", "图片")),
              new Code(
                  "image/tiff",
                  new Meaning("a picture, often a scan of several pages", "图片，多为多页扫描件")),
              new Code("image/bmp", new Meaning("a picture", "图片"))),
          false);

  public static final Vocabulary REASON =
      Vocabulary.of(
          "reason",
          new Meaning("why a document holds no report, or how an archive ended", "未提取的原因"),
          Reason.values());

  public static final Vocabulary AGENCY_TYPE =
      new Vocabulary(
          "agency_type",
          new Meaning("the kind of agency", "机关类型"),
          TYPES.meanings().entrySet().stream()
              .map(type -> new Code(type.getKey(), type.getValue()))
              .toList());

  /** Of these types, whose bodies answer to their ministry and not to the local government. */
  public static final Set<String> VERTICAL_AGENCY_TYPES = TYPES.vertical();

  public static final Vocabulary AGENCY_LEVEL =
      Vocabulary.of(
          "agency_level",
          new Meaning("the level of government at which an agency stands", "机关层级"),
          AgencyLevel.values());

  public static final Vocabulary SCOPE =
      Vocabulary.of(
          "scope", new Meaning("whose handling the figures cover", "统计范围"), Scope.values());

  public static final Vocabulary EDITION =
      new Vocabulary(
          "edition",
          new Meaning("the edition of the form", "表式版本"),
          Stream.concat(
                  FORM.all().stream().map(edition -> code(edition.key(), edition.label())),
                  Stream.of(
                      new Code(
                          AnnualReport.MIXED,
                          new Meaning("the tables are of different editions", "各表版本不一"))))
              .toList());

  public static final Vocabulary TABLE =
      new Vocabulary(
          "table",
          new Meaning("the table of the form", "表格"),
          FORM.tables().stream().map(table -> code(table.key(), table.heading())).toList());

  public static final Vocabulary ITEM =
      rows("item", new Meaning("the row of table 三", "表三各行"), FORM.table(Form.APPLICATIONS));

  public static final Vocabulary APPLICANT =
      columns(
          "applicant",
          new Meaning("the column of table 三", "表三各列：申请人"),
          FORM.table(Form.APPLICATIONS));

  public static final Vocabulary CHANNEL =
      rows("channel", new Meaning("the part of table 四", "表四：复议、诉讼途径"), FORM.table(Form.LEGAL));

  public static final Vocabulary OUTCOME =
      columns(
          "outcome", new Meaning("how a review or lawsuit ended", "表四：结果"), FORM.table(Form.LEGAL));

  public static final Vocabulary PROACTIVE_ITEM =
      rows("proactive_item", new Meaning("the row of table 二", "表二各行"), FORM.table(Form.PROACTIVE));

  public static final Vocabulary MEASURE =
      columns("measure", new Meaning("the column of table 二", "表二各列"), FORM.table(Form.PROACTIVE));

  public static final Vocabulary UNIT =
      new Vocabulary(
          "unit",
          new Meaning("the unit of a number of table 二", "单位"),
          List.of(
              new Code("件", new Meaning("pieces: documents, cases, decisions", "件")),
              new Code("项", new Meaning("items: kinds of licence or service, projects", "项")),
              new Code("万元", new Meaning("ten thousand yuan", "万元（人民币）"))));

  public static final Vocabulary STATE =
      Vocabulary.of("state", new Meaning("what stands in a cell", "单元格状态"), CellState.values());

  public static final Vocabulary RULE =
      Vocabulary.of("rule", new Meaning("what a check asks for", "校验规则"), Rule.values());

  public static final Vocabulary SEVERITY =
      Vocabulary.of(
          "severity", new Meaning("how much a finding weighs", "严重程度"), Severity.values());

  public static final Vocabulary ORIGIN =
      Vocabulary.of("origin", new Meaning("whose fault an error is", "错误来源"), Blame.Fault.values());

  public static final Vocabulary SIDE =
      Vocabulary.of(
          "side", new Meaning("the side of a comparison", "比较的两边"), Operand.Side.values());

  public static final Vocabulary EVIDENCE_FIELD =
      Vocabulary.of(
          "evidence_field",
          new Meaning("what a piece of evidence decides", "证据所决定的字段"),
          Evidence.Field.values());

  public static final Vocabulary EVIDENCE_SOURCE =
      Vocabulary.of(
          "evidence_source",
          new Meaning("where a piece of evidence was read", "证据出处"),
          Source.values());

  public static final Vocabulary UNRESOLVED =
      Vocabulary.of(
          "unresolved",
          new Meaning("why a field of the identity stays unknown", "身份信息不明的原因"),
          Unresolved.values());

  public static final Vocabulary QUANTITY =
      Vocabulary.of(
          "quantity",
          new Meaning("what a report states in words", "正文陈述的数量"),
          Stated.Quantity.values());

  private Vocabularies() {}

  /** All of them, in the order of the output's tables. */
  public static List<Vocabulary> all() {
    return List.of(
        STATUS,
        MEDIA_TYPE,
        REASON,
        AGENCY_TYPE,
        AGENCY_LEVEL,
        SCOPE,
        EDITION,
        EVIDENCE_FIELD,
        EVIDENCE_SOURCE,
        UNRESOLVED,
        ITEM,
        APPLICANT,
        STATE,
        CHANNEL,
        OUTCOME,
        PROACTIVE_ITEM,
        MEASURE,
        UNIT,
        QUANTITY,
        RULE,
        SEVERITY,
        TABLE,
        ORIGIN,
        SIDE);
  }

  private static Vocabulary rows(String name, Meaning meaning, FormTable table) {
    return vocabulary(
        name,
        meaning,
        table.rows(),
        row -> new Code(row.key(), new Meaning(row.label().english(), table.printed(row))));
  }

  private static Vocabulary columns(String name, Meaning meaning, FormTable table) {
    return vocabulary(name, meaning, table.columns(), column -> code(column.key(), column.label()));
  }

  private static <T> Vocabulary vocabulary(
      String name, Meaning meaning, List<T> parts, Function<T, Code> code) {
    return new Vocabulary(name, meaning, parts.stream().map(code).toList());
  }

  private static Code code(String key, Label label) {
    return new Code(key, new Meaning(label.english(), label.text()));
  }
}
