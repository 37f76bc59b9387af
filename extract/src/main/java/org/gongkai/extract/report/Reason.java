package org.gongkai.extract.report;

/**
 * Why an input holds no report, or how an archive ended. A new reason is a constant here; the
 * codebook, the tables and their description follow.
 */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Reason implements Coded {
  NO_FORM_TABLE(
      "neither a table of the form nor a title with its sections was found",
      "未找到表式中的任何表格，也未找到标题及其各部分"),
  BLANK_FORM("the form itself, blank and of no agency, and no report", "仅有空白表式或模板，未署机关，并无报告"),
  UNREAD_PAGE(
      "no report on the pages that could be read, and others are pictures", "可读页面中没有报告，其余页面为图像"),
  MEDIA_TYPE("files of this kind hold no report", "此类文件不含报告"),
  EMPTY("the file is empty", "文件为空"),
  PARSE_ERROR("the bytes are not what their kind asks for", "文件内容不符合其格式，无法解析"),
  ENCRYPTED("a password is needed", "需要密码"),
  NO_OCR("a picture, and no OCR is installed", "图像文件，而未安装文字识别软件"),
  NO_TEXT_LAYER("pages that are pictures, and no OCR is installed", "页面均为图像，而未安装文字识别软件"),
  TIME_LIMIT("not done within the time that a document may take", "超过单个文件的时间上限"),
  SIZE_LIMIT("larger than a document may be", "超过单个文件的大小上限"),
  EXPANDED_SIZE_LIMIT("unpacked, it is larger than a document may be", "解压后超过大小上限"),
  PICTURE_SIZE_LIMIT("a picture with more points than are read", "图像像素超过上限"),
  PAGE_LIMIT("more pages, or more on a page, than are read", "页数或单页内容超过上限"),
  OUT_OF_MEMORY("memory ran out while it was read", "读取时内存不足"),
  STACK_OVERFLOW("nested deeper than can be read", "嵌套过深，无法读取"),
  EXTRACTOR_ERROR("the extractor failed on it; please report it", "提取程序出错，请反馈"),
  READER_ERROR("our own reading of it failed; please report it", "读取程序出错，请反馈"),
  IO_ERROR("its bytes could not be had; they may be there the next time", "无法取得文件内容，下次或可取得"),
  READ("an archive, read to its end", "压缩包，已读至末尾"),
  TRUNCATED("an archive that breaks off; read up to there", "压缩包不完整，已读至中断处"),
  BROKEN_ARCHIVE("an archive that could be read so far and no further", "压缩包损坏，已读至损坏处"),
  EXPANSION_LIMIT(
      "an archive that unpacks to many times its size; read no further", "压缩包解压倍数过大，不再继续读取"),
  BROKEN_ENTRY("an entry of an archive whose bytes are broken", "压缩包中的文件已损坏"),
  BROKEN_RECORD("a record of a WARC that cannot be read", "网页存档中的记录无法读取"),
  BROKEN_PAYLOAD("a record of a WARC whose content cannot be unpacked", "网页存档中记录的内容无法解开"),
  CONTENT_CODING("a page packed in a way that is not known", "网页的压缩编码未知"),
  INCOMPLETE("the crawler did not keep all of it", "采集程序未保存完整内容"),
  NESTED_ARCHIVE("an archive inside an archive, which is not opened", "压缩包内的压缩包，不予打开"),
  COMPRESSION_METHOD("packed by a method that is not known", "压缩方法未知"),
  SPARSE_ENTRY("an entry of a tar file with holes", "打包文件中的稀疏文件"),
  SAME_BYTES("the same bytes count under another address", "内容相同的文件已按另一地址计入");

  private final Meaning meaning;

  Reason(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
