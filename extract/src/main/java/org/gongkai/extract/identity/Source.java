package org.gongkai.extract.identity;

import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Meaning;

/** The places of a document that clues are read from. Each counts once for a value. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Source implements Coded {
  TITLE("the report's title", "标题"),
  HEADING("the heading above the title or the report", "标题以上的抬头"),
  SIGNATURE("the signature at the end", "落款"),
  /** What the text states: titles it quotes, periods, places. */
  NARRATIVE("the running text", "正文"),
  /**
   * What the text tells of in passing; part of the narrative, and counted beside what it states.
   */
  ACCOUNT(NARRATIVE.meaning),
  PAGE("the page around the report", "报告以外的网页内容"),
  URL("the address", "网址"),
  FILE_NAME("the file's name", "文件名"),
  MANIFEST("the manifest", "来源清单");

  private final Meaning meaning;

  Source(String english, String chinese) {
    this(new Meaning(english, chinese));
  }

  Source(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** The name that the evidence uses. */
  @Override
  public String key() {
    return this == ACCOUNT ? NARRATIVE.key() : Coded.super.key();
  }
}
