package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.extract.report.AgencyLevel;

/**
 * The levels of division that rollups have rows for. The code of the division above is in the
 * digits of the one below (GB/T 2260: two for the province, four for the prefecture).
 */
enum Division {
  NATIONAL(AgencyLevel.NATIONAL) {
    @Override
    Column holds() {
      return lit(true);
    }

    @Override
    Column servedAlone() {
      return col(Columns.PROVINCE).isNull();
    }

    @Override
    Column code() {
      return lit("000000");
    }

    @Override
    Column regionName() {
      return lit("全国");
    }
  },
  PROVINCE(AgencyLevel.PROVINCE) {
    @Override
    Column holds() {
      return known(Columns.PROVINCE);
    }

    @Override
    Column servedAlone() {
      return col(Columns.PREFECTURE).isNull().and(col(Columns.COUNTY).isNull());
    }

    @Override
    Column code() {
      return concat(substring(col(Columns.REGION_CODE), 1, 2), lit("0000"));
    }

    @Override
    Column regionName() {
      return col(Columns.PROVINCE);
    }
  },
  PREFECTURE(AgencyLevel.PREFECTURE) {
    @Override
    Column holds() {
      return known(Columns.PREFECTURE);
    }

    @Override
    Column servedAlone() {
      return col(Columns.COUNTY).isNull();
    }

    @Override
    Column code() {
      return concat(substring(col(Columns.REGION_CODE), 1, 4), lit("00"));
    }

    @Override
    Column regionName() {
      return col(Columns.PREFECTURE);
    }
  },
  COUNTY(AgencyLevel.COUNTY) {
    @Override
    Column holds() {
      return known(Columns.COUNTY);
    }

    @Override
    Column servedAlone() {
      return lit(true);
    }

    @Override
    Column code() {
      return col(Columns.REGION_CODE);
    }

    @Override
    Column regionName() {
      return col(Columns.COUNTY);
    }
  };

  private final AgencyLevel government;

  Division(AgencyLevel government) {
    this.government = government;
  }

  /** The level of government at which it has one. */
  AgencyLevel government() {
    return government;
  }

  /** The level as the output writes it. */
  String level() {
    return government.key();
  }

  /** Whether the report's agency serves this division or one in it. */
  abstract Column holds();

  /** Whether the agency serves no smaller division. */
  abstract Column servedAlone();

  /** The division's code. */
  abstract Column code();

  /** The division's name. */
  abstract Column regionName();

  /** Whether the report is that of a body which stands at this level and serves all of it. */
  final Column reportsItself() {
    return holds().and(servedAlone()).and(col(Columns.AGENCY_LEVEL).equalTo(government.key()));
  }

  private static Column known(String name) {
    return col(Columns.REGION_CODE).isNotNull().and(col(name).isNotNull());
  }
}
