package org.gongkai.extract.document.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Fonts whose radicals and ideographs share a glyph make a PDF say the radical (⼀, ⺠) where the
 * ideograph (一, 民) is printed.
 */
final class Radicals {

  /** Each radical of the supplement, then its ideograph (Unicode, Equivalent_Unified_Ideograph). */
  private static final String SUPPLEMENT =
      "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
          + "⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑"
          + "⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风"
          + "⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  private static final Map<Integer, String> IDEOGRAPHS = ideographs();

  private Radicals() {}

  /** The text with ideographs in the place of radicals. */
  static String toIdeographs(String text) {
    if (!holdsRadical(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    text.codePoints().forEach(c -> result.append(ideograph(c)));
    return result.toString();
  }

  private static boolean holdsRadical(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRadical(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRadical(int c) {
    return c >= 0x2E80 && c <= 0x2FDF;
  }

  private static String ideograph(int c) {
    String same = Character.toString(c);
    return isRadical(c)
        ? IDEOGRAPHS.getOrDefault(c, Normalizer.normalize(same, Normalizer.Form.NFKC))
        : same;
  }

  private static Map<Integer, String> ideographs() {
    int[] pairs = SUPPLEMENT.codePoints().toArray();
    Map<Integer, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], Character.toString(pairs[i + 1]));
    }
    return Map.copyOf(map);
  }
}
