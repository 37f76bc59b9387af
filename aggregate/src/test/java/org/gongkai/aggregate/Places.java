package org.gongkai.aggregate;

import java.util.Optional;
import org.gongkai.extract.report.Region;

/** Real divisions that tests speak of. */
public final class Places {

  public static final Region ZHEJIANG = province("330000", "浙江省");
  public static final Region HANGZHOU = prefecture("330100", "浙江省", "杭州市");
  public static final Region TONGLU = county("330122", "浙江省", Optional.of("杭州市"), "桐庐县");
  public static final Region CHUNAN = county("330127", "浙江省", Optional.of("杭州市"), "淳安县");
  public static final Region NINGBO = prefecture("330200", "浙江省", "宁波市");

  /** A county directly under its province. */
  public static final Region XIANTAO = county("429004", "湖北省", Optional.empty(), "仙桃市");

  /** A district of a municipality. */
  public static final Region DONGCHENG = county("110101", "北京市", Optional.empty(), "东城区");

  private Places() {}

  private static Region province(String code, String name) {
    return new Region(
        Optional.of(code), name, Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Region prefecture(String code, String province, String name) {
    return new Region(
        Optional.of(code), name, Optional.of(province), Optional.of(name), Optional.empty());
  }

  private static Region county(
      String code, String province, Optional<String> prefecture, String name) {
    return new Region(
        Optional.of(code), name, Optional.of(province), prefecture, Optional.of(name));
  }
}
