package org.gongkai.jobs.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.gongkai.extract.identity.AgencyRegister;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedListTest {

  private static final AgencyRegister REGISTER = AgencyRegister.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          region_code,type                             | list.csv:1: the header must be region_code,agency_type and may hold agency_name and year, not region_code,type
          region_code                                  | list.csv:1: the header must be region_code,agency_type and may hold agency_name and year, not region_code
          region_code,agency_type/450200               | list.csv:2: has another number of cells than the header
          region_code,agency_type/450200,audit/x,audit | list.csv:3: region_code x is none of a division (GB/T 2260, six digits)
          region_code,agency_type/450200,auditing      | list.csv:2: agency_type auditing is none; see docs/data-dictionary.md
          region_code,agency_type/450200,audit/450200,audit | list.csv:3: means the agency of line 2; tell them apart by agency_name
          region_code,agency_type,year/450200,audit,21 | list.csv:2: year 21 is none
          region_code,agency_type,year/110103,audit,2021 | list.csv:2: there was no division 110103 in 2021
          region_code,agency_type,agency_name/450200,audit,见附件 | list.csv:2: agency_name 见附件 does not read as an agency's; leave it empty to go by division and type
          """)
  void aFaultyLineIsNamed(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("/", "\n")))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void aMissingListIsTold() {
    assertThatThrownBy(() -> ExpectedAgencies.read("gone.csv", new Configuration()))
        .isInstanceOf(UsageException.class)
        .hasMessage("gone.csv: there is no such list of expected agencies");
  }

  @Test
  void anAgencyIsExpectedInItsYearOrInAllUnderTheCodeOfEach() {
    List<Row> rows =
        read("""
                \uFEFFyear,agency_type,region_code,agency_name
                2021,audit,450200,
                ,education,330111,富阳区教育局
                ,education,110103,
                2020,education,000000,教育部
                """)
            .rows(List.of(2021, 2012));

    assertThat(rows)
        .extracting(Row::toString)
        .containsExactly(
            "[2021,450200,广西壮族自治区,柳州市,null,audit,450200:audit,false]",
            "[2012,330183,浙江省,杭州市,富阳市,education,330111:education,true]",
            "[2021,330111,浙江省,杭州市,富阳区,education,330111:education,true]",
            "[2020,null,null,null,null,education,000000:education,true]");
  }

  private static ExpectedAgencies read(String text) {
    return new ExpectedAgencies(REGISTER, new ExpectedList("list.csv", REGISTER).read(text));
  }
}
