package org.gongkai.extract.report;

/** What became of an input document: exactly one of these, and final. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Status implements Coded {
  EXTRACTED("at least one report was read", "已提取"),
  NO_REPORT("read, and no report is in it", "不含报告"),
  UNSUPPORTED("a kind of file that holds no report", "不支持的文件类型"),
  UNREADABLE("the bytes could not be had or not be understood", "无法读取"),
  ENCRYPTED("protected by a password", "已加密"),
  NEEDS_OCR("a scan or picture, and no OCR is installed", "需要文字识别"),
  TIMED_OUT("not done within the time limit", "超时"),
  TOO_LARGE("over a limit of size", "超过大小上限"),
  ARCHIVE("an archive; what it holds has rows of its own", "压缩包（其内容另行列出）"),
  DUPLICATE("the same bytes count under another address", "重复文件");

  private final Meaning meaning;

  Status(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
