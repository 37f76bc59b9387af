package org.gongkai.extract.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.print.Script;

/**
 * Brings printed text to one form, so that the rules need to know only that: simplified characters,
 * half-width digits and punctuation, years and dates in digits, no spaces inside words.
 */
final class PrintedText {

  private static final Pattern EDITOR_RESIDUE =
      Pattern.compile("\\[bookmark:[^\\]]*\\]|\\{\\{.*?\\}\\}");

  /** A mirror's gloss on a character: 自治區(qū). */
  private static final Pattern READING =
      Pattern.compile("(?<=[㐀-鿿])\\((?=[a-zü]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ])\\p{IsLatin}{1,6}\\)");

  private static final Pattern SPACE_AT_DIGIT =
      Pattern.compile("(?<=[\\d㐀-鿿])\\h+(?=\\d)(?!20\\d\\d\\h*年)|(?<=\\d)\\h+(?=[㐀-鿿])");
  private static final Pattern TWO_NUMBERS = Pattern.compile("(?<=\\d)\\h+(?=\\d)");
  private static final Pattern SPACED_OUT =
      Pattern.compile("(?<![^\\h])[㐀-鿿](?:\\h+[㐀-鿿](?![^\\h])){2,}");

  /** A title with a blank in it: 政府信息公开 工作年度报告. */
  private static final Pattern BROKEN_TITLE =
      Pattern.compile(
          "(?<=信息公开|信息公开工作|公开年度|工作年度)\\h+(?=工作|年度|报告|告年度报)"
              + "|(?<=20\\d\\d年|20\\d\\d年度)\\h+(?=(?:政府|政务)?信息公开)");

  private static final Pattern CHINESE_YEAR =
      Pattern.compile("[二2][〇○零OoＯ0][〇○零一二三四五六七八九OoＯ]{2}(?=年|度)");
  private static final Pattern CHINESE_DAY = Pattern.compile("([一二三四五六七八九十]{1,3})([月日])");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String NUMERALS = "一二三四五六七八九十";

  /** Document numbers such as 国办发〔2021〕12号; their years are no reported years. */
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("[㐀-鿿A-Z]{0,10}[〔\\[(﹝【]\\s*\\d{4}\\s*[〕\\])﹞】]\\s*第?\\s*\\d+\\s*号");

  private static final String CLAUSE_END = " \t\n,。;:!?、\"“”《》<>〈〉[]【】|…";

  /** Marks of Chinese print that stand for themselves. */
  private static final String STABLE_MARKS = "、。“”‘’《》〈〉【】〔〕「」—·";

  private static final char NOT_PLAIN = 0;
  private static final char FIRST_IDEOGRAPH = 0x4E00;
  private static final char LAST_IDEOGRAPH = 0x9FFF;

  /**
   * What becomes of the characters of which most texts are made, each for itself: half width and
   * simplified.
   */
  private final char[] plain = plain();

  private static char[] plain() {
    char[] plain = new char[Character.MAX_VALUE + 1];
    for (char c = '\t'; c < 0x7F; c++) {
      plain[c] = c;
    }
    for (char c = '！'; c <= '～'; c++) {
      plain[c] = (char) (c - '！' + '!');
    }
    for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
      plain[c] = Script.simplified(c);
    }
    STABLE_MARKS.chars().forEach(c -> plain[c] = Script.simplified((char) c));
    plain['\u3000'] = ' ';
    plain['\u00a0'] = ' ';
    return plain;
  }

  /** The text in the one form, still with its line breaks. */
  String normal(String printed) {
    String text = unindented(folded(printed));
    if (text.contains("[bookmark:") || text.contains("{{")) {
      text = EDITOR_RESIDUE.matcher(text).replaceAll(" ");
    }
    if (text.indexOf('(') >= 0) {
      text = READING.matcher(text).replaceAll("");
    }
    if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
      text = withoutSpaces(text);
    }
    if (holdsChineseYear(text)) {
      text = CHINESE_YEAR.matcher(text).replaceAll(found -> digits(found.group()));
    }
    return holdsChineseDay(text)
        ? CHINESE_DAY.matcher(text).replaceAll(PrintedText::dayOrMonth).strip()
        : text.strip();
  }

  /** Whether a year may stand in a text that is not in digits already, as nearly all are. */
  private static boolean holdsChineseYear(String text) {
    for (int i = 4; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '年' || c == '度')
          && (text.charAt(i - 4) == '二' || text.charAt(i - 4) == '2')
          && !isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date may stand in a text whose month or day is not in digits. */
  private static boolean holdsChineseDay(String text) {
    if (text.indexOf('月') < 0) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '月' || c == '日') && NUMERALS.indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Without the blanks at its ends, which most lines with blanks have nowhere else. */
  private static String unindented(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static String withoutSpaces(String spaced) {
    String text = TWO_NUMBERS.matcher(spaced).replaceAll("\u0001");
    text = SPACE_AT_DIGIT.matcher(text).replaceAll("").replace('\u0001', ' ');
    text = BROKEN_TITLE.matcher(text).replaceAll("");
    return SPACED_OUT.matcher(text).replaceAll(found -> found.group().replaceAll("\\h+", ""));
  }

  /** The normal lines of some paragraphs, empty ones left out. */
  List<String> lines(List<String> paragraphs) {
    return paragraphs.stream()
        .flatMap(String::lines)
        .map(this::normal)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A normal text without the numbers of documents. */
  static String withoutDocumentNumbers(String normal) {
    return normal.contains("号") ? DOCUMENT_NUMBER.matcher(normal).replaceAll(" ") : normal;
  }

  /** The clauses of a normal text, without its punctuation. */
  static List<String> clauses(String normal) {
    List<String> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= normal.length(); i++) {
      if (i == normal.length() || CLAUSE_END.indexOf(normal.charAt(i)) >= 0) {
        if (i > begin) {
          clauses.add(normal.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return clauses;
  }

  /** Simplified and in half width, which takes the rules of Unicode only for what is not plain. */
  private String folded(String printed) {
    char[] characters = printed.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = plain[characters[i]];
      if (characters[i] == NOT_PLAIN) {
        return Script.simplified(Normalizer.normalize(printed, Normalizer.Form.NFKC));
      }
    }
    return new String(characters);
  }

  private static String digits(String chinese) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < chinese.length(); i++) {
      char c = chinese.charAt(i);
      int digit = DIGITS.indexOf(c);
      digits.append(digit >= 0 ? (char) ('0' + digit) : isDigit(c) ? c : '0');
    }
    return digits.toString();
  }

  /** 十四日 as 14日; longer numbers are left alone. */
  private static String dayOrMonth(MatchResult found) {
    String number = found.group(1);
    int ten = number.indexOf('十');
    if (ten < 0) {
      return number.length() == 1 ? DIGITS.indexOf(number) + found.group(2) : found.group();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0));
    int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1));
    return Matcher.quoteReplacement(tens * 10 + ones + found.group(2));
  }
}
