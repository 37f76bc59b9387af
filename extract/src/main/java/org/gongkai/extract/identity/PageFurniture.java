package org.gongkai.extract.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfLines;

/**
 * Lines that a page prints around what it holds: links to its neighbours, who runs the site,
 * buttons. They name agencies, years and reports that are not this one.
 */
final class PageFurniture {

  private static final String FRONT = "^[\\s\\[(<>»*·•|-]*";

  private static final String BELOW =
      "(?:上一?|下一?|前一|后一)(?:篇|条|页|则|个)|(?:友情|相关|常用|快速|网站)链接|相关(?:文章|信息|新闻|阅读|推荐|稿件|报告|文件|内容)"
          + "|(?:主办|承办|协办|运维|维护|开发|主管)(?:单位|机关|部门)?[\\s:]|版权(?:所有|声明)|技术支持|网站(?:标识码|地图|声明|管理)"
          + "|站点地图|关于我们|联系我们|热门(?:文章|信息|推荐)|猜你喜欢|为您推荐|最新(?:文章|信息|发布)"
          + "|往年报告|历年(?:年报|报告)";

  /** The licence of a site, behind whatever names it. */
  private static final String LICENCE = ".{0,12}ICP备|.{0,12}公网安备";

  private static final String ANYWHERE =
      "(?:信息|稿件)?来源[\\s:]|稿源[\\s:]|作者[\\s:]|编辑[\\s:]|(?:发布|公开)(?:机构|机关|单位|部门|者)[\\s:]|责任部门[\\s:]|设为首页|加入收藏|打印|关闭|返回|分享|扫一扫|手机(?:查看|版)|责任编辑|责编|审核[\\s:]|校对[\\s:]|无障碍|建议使用|最佳浏览"
          + "|(?:您|你)?(?:现在|当前)的?位置|浏览(?:次数|量)?[\\s:]|点击(?:次数|量|率)?[\\s:]|阅读(?:次数|量)?[\\s:]";

  private static final Pattern BELOW_REPORT =
      Pattern.compile(FRONT + "(?:" + BELOW + "|" + LICENCE + ").*");
  private static final Pattern FURNITURE =
      Pattern.compile(FRONT + "(?:" + BELOW + "|" + LICENCE + "|" + ANYWHERE + ").*");

  /** What they begin with: a quick look that spares most lines the search. */
  private static final Wordings BEGINNINGS = Wordings.of(BELOW + "|" + ANYWHERE);

  private static final Pattern IN_FRONT = Pattern.compile(FRONT);

  private static final Pattern OWNER =
      Pattern.compile(FRONT + "(?:主办|主管|版权|办公地址|地址).*|.*网站(?:标识码|管理).*");

  private PageFurniture() {}

  /** Whether a line, in normal form, stands below what a page holds. */
  static boolean endsReport(String line) {
    return mayBe(line) && BELOW_REPORT.matcher(line).matches();
  }

  /** Whether a line below a report says whose the site is. */
  static boolean namesOwner(String line) {
    return line.length() <= OfLines.OF_FURNITURE && OWNER.matcher(line).matches();
  }

  /** Whether a line, in normal form, is furniture, wherever it stands. */
  static boolean is(String line) {
    return mayBe(line) && FURNITURE.matcher(line).matches();
  }

  private static boolean mayBe(String line) {
    if (line.length() > OfLines.OF_FURNITURE) {
      return false;
    }
    Matcher front = IN_FRONT.matcher(line);
    int begin = front.lookingAt() ? front.end() : 0;
    return BEGINNINGS.mayBegin(line, begin) || line.contains("备");
  }
}
