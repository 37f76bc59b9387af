package org.gongkai.extract.identity;

/**
 * Sentences about others: whom the agency visited, learned from, is twinned with, helps, is
 * compared with. The places and agencies in them are not the report's own.
 */
final class OtherPlaces {

  private static final String SENTENCE_END = "。;!?";

  private static final Wordings OF_OTHERS =
      Wordings.of(
          "赴|前往|考察|参观|观摩|取经|来访|到访|走访|结对|友好(?:城市|区|县)|姊妹|对口|帮扶|支援|援[疆藏青建助]|协作|兄弟"
              + "|借鉴|值得|先进(?:经验|做法|典型|地区|城市|单位|县|市|区)|走在[^,]{0,6}前列"
              + "|(?:学习|参照|参考|推广|交流|介绍|分享|对标|吸收)[^,]{0,24}(?:经验|做法|模式|成果)"
              + "|(?:经验|做法|模式)[^,]{0,10}(?:学习|推广|交流|介绍|分享|启发|启示)"
              + "|[向到去](?!社会|群众|公众|企业)[㐀-鿿]{2,16}(?:学习|取经)"
              + "|(?:学习|对标)(?!贯彻|宣传|落实|领会|教育|党|习近平|条例|新|掌握)[㐀-鿿]{2,12}[市县区州盟旗省]"
              + "|(?:签订|签署|缔结|达成)[^,]{0,20}(?:协议|备忘录|协定|合作)|战略合作"
              + "|与[^,]{2,24}(?:相比|比较|合作|共建|交流|联合|联动|持平|毗邻|接壤|相邻|签)"
              + "|[比较][^,]{2,14}(?:[高低多少快慢]|靠前|落后)|[高低多少]于[^,]{2,14}[市县区州盟旗省]"
              + "|不同于|区别于|类似于|外[省市县区]|[省市县区]外(?![事办侨国语资贸汇])|跨[省市区县]"
              + "|(?:迁|搬|移交|移送|调任|调往)[至到往]|法院|检察院|仲裁委");

  private OtherPlaces() {}

  /** A line in normal form without the sentences about others. */
  static String leftOut(String line) {
    StringBuilder own = new StringBuilder(line.length());
    for (int begin = 0; begin < line.length(); ) {
      int end = sentenceEnd(line, begin);
      String sentence = line.substring(begin, end);
      if (!OF_OTHERS.standIn(sentence)) {
        own.append(sentence);
      }
      begin = end;
    }
    return own.length() == line.length() ? line : own.toString();
  }

  private static int sentenceEnd(String line, int from) {
    int end = from;
    while (end < line.length() && SENTENCE_END.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return Math.min(end + 1, line.length());
  }
}
