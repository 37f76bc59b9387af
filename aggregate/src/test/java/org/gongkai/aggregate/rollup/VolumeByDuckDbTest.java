package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volume rollup, computed a second time by another engine from the tidy tables. */
class VolumeByDuckDbTest {

  private static final List<String> KEYS =
      List.of("basis", "year", "region_level", "region_code", "region_name", "agency_type");

  @TempDir private Path lake;

  @Test
  void everyNumberOfVolumeIsWhatSqlOverTheTidyTablesGives() throws SQLException {
    Dataset<Row> extractions = LocalSpark.extractions(RandomReports.of(20260101, 300)).cache();
    for (LakeTable table : List.of(LakeTable.REPORTS, LakeTable.APPLICATIONS, LakeTable.LEGAL)) {
      LakeTables.of(table, extractions).write().parquet(lake.resolve(table.folder()).toString());
    }
    Dataset<Row> volume =
        RollupTable.VOLUME.of(RollupInput.of(LakeTables.of(LakeTable.FIGURES, extractions)));

    Map<String, Double> expected = numbersByDuckDb();
    Map<String, Double> actual = numbers(volume);

    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    assertThat(actual).isEqualTo(expected);
    assertThat(actual).hasSizeGreaterThan(2000);
    assertThat(actual.keySet().stream().map(key -> key.substring(0, key.indexOf('/'))))
        .contains("own", "consolidated");
  }

  /** Every number that is neither null nor the count of no report, by its keys and its column. */
  private static Map<String, Double> numbers(Dataset<Row> volume) {
    Map<String, Double> numbers = new TreeMap<>();
    for (Row row : volume.collectAsList()) {
      StringBuilder key = new StringBuilder();
      KEYS.forEach(name -> key.append(row.<Object>getAs(name)).append('/'));
      for (int i = KEYS.size(); i < row.size(); i++) {
        String column = row.schema().fields()[i].name();
        if (!row.isNullAt(i) && !(column.contains("reports") && row.getLong(i) == 0)) {
          numbers.put(key + column, ((Number) row.get(i)).doubleValue());
        }
      }
    }
    return numbers;
  }

  private Map<String, Double> numbersByDuckDb() throws SQLException {
    Map<String, Double> numbers = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table : List.of("reports", "applications", "legal")) {
        statement.execute(
            "create view " + table + " as from '" + lake.resolve(table) + "/*.parquet'");
      }
      try (ResultSet rows = statement.executeQuery(VOLUME)) {
        while (rows.next()) {
          StringBuilder key = new StringBuilder();
          for (int i = 1; i <= KEYS.size(); i++) {
            key.append(rows.getString(i)).append('/');
          }
          numbers.put(key + rows.getString("metric"), rows.getDouble("number"));
        }
      }
    }
    return numbers;
  }

  private static final String VOLUME =
      """
      with
      -- Table 三: a total is printed, or the sum of what its blank leaves, or unknown.
      item_rows as (
        select report_id, item,
          max(value) filter (applicant = 'total') as printed,
          max(state) filter (applicant = 'total') as state,
          sum(value) filter (applicant <> 'total')::bigint as parts,
          bool_or(state = 'illegible') filter (applicant <> 'total') as illegible,
          bool_or(state = 'missing') filter (applicant <> 'total') as missing
        from applications group by report_id, item),
      items as (
        select report_id, item as figure,
          coalesce(printed,
            case when state <> 'illegible' and not illegible and not missing then parts end) as value,
          printed is null and (state = 'illegible' or illegible
            or (missing and (parts is not null or state = 'missing'))) as unread
        from item_rows),
      wholes as (
        select report_id,
          max(value) filter (figure = 'results_total') as results,
          max(value) filter (figure = 'carried_out') as carried_out,
          coalesce(sum(value) filter (figure in ('new_received', 'carried_in')), 0) as intake,
          count(value) filter (figure not in
            ('new_received', 'carried_in', 'results_total', 'carried_out')) as dispositions
        from items group by report_id),
      item_figures as (
        select report_id, figure, value,
          unread or (value is null and case
            when figure in ('new_received', 'carried_in') then false
            when figure in ('results_total', 'carried_out') then
              (figure = 'results_total' and dispositions > 0)
              or (intake > 0 and results is null and carried_out is null)
            else coalesce(results, 0) > 0 and dispositions = 0 end) as is_unknown
        from items join wholes using (report_id)),
      -- Table 四: nothing is derived.
      channel_rows as (
        select report_id, channel,
          max(value) filter (outcome = 'total') as printed,
          max(state) filter (outcome = 'total') as state,
          count(value) filter (outcome <> 'total') as parts,
          bool_or(state = 'illegible') filter (outcome <> 'total') as illegible,
          bool_or(state = 'missing') filter (outcome <> 'total') as missing
        from legal group by report_id, channel),
      legal_figures as (
        select l.report_id, l.channel || '_' || l.outcome as figure, l.value,
          case when l.outcome = 'total' then printed is null and (c.state = 'illegible' or illegible
              or parts > 0 or (missing and c.state = 'missing'))
            else l.state in ('illegible', 'missing') or (coalesce(printed, 0) > 0 and parts = 0)
          end as is_unknown
        from legal l join channel_rows c using (report_id, channel)),
      figures as (from item_figures union all from legal_figures),
      -- The rates, as the metrics of the yearly report define them.
      terms(rate, side, sign, figure) as (
        from (values
          ('grant_rate', 'n', 1, 'granted'),
          ('disclosure_rate', 'n', 1, 'granted'), ('disclosure_rate', 'n', 1, 'partially_granted'),
          ('completion_rate', 'n', 1, 'results_total'), ('completion_rate', 'd', 1, 'new_received'),
          ('completion_rate', 'd', 1, 'carried_in'),
          ('carry_over_rate', 'n', 1, 'carried_out'), ('carry_over_rate', 'd', 1, 'new_received'),
          ('carry_over_rate', 'd', 1, 'carried_in'),
          ('substantive_disclosure_rate', 'n', 1, 'granted'),
          ('substantive_disclosure_rate', 'n', 1, 'partially_granted'),
          ('substantive_disclosure_rate', 'd', 1, 'granted'),
          ('substantive_disclosure_rate', 'd', 1, 'partially_granted'),
          ('review_rate', 'n', 1, 'review_total'),
          ('litigation_rate', 'n', 1, 'litigation_direct_total'),
          ('litigation_rate', 'n', 1, 'litigation_after_review_total'),
          ('review_correction_rate', 'n', 1, 'review_corrected'),
          ('review_correction_rate', 'd', 1, 'review_total'),
          ('review_correction_rate', 'd', -1, 'review_pending'),
          ('review_correction_rate_of_all', 'n', 1, 'review_corrected'),
          ('review_correction_rate_of_all', 'd', 1, 'review_total'),
          ('litigation_correction_rate', 'n', 1, 'litigation_direct_corrected'),
          ('litigation_correction_rate', 'n', 1, 'litigation_after_review_corrected'),
          ('litigation_correction_rate', 'd', 1, 'litigation_direct_total'),
          ('litigation_correction_rate', 'd', 1, 'litigation_after_review_total'),
          ('litigation_correction_rate', 'd', -1, 'litigation_direct_pending'),
          ('litigation_correction_rate', 'd', -1, 'litigation_after_review_pending'),
          ('litigation_correction_rate_of_all', 'n', 1, 'litigation_direct_corrected'),
          ('litigation_correction_rate_of_all', 'n', 1, 'litigation_after_review_corrected'),
          ('litigation_correction_rate_of_all', 'd', 1, 'litigation_direct_total'),
          ('litigation_correction_rate_of_all', 'd', 1, 'litigation_after_review_total'))
        union all
        select unnest(['grant_rate', 'disclosure_rate', 'denial_rate', 'unavailable_rate',
          'not_processed_rate', 'other_rate', 'review_rate', 'litigation_rate']), 'd', 1, 'results_total'
        union all
        select distinct case when item like 'denied%' then 'denial_rate'
            when item like 'unavailable%' then 'unavailable_rate'
            when item like 'not_processed%' then 'not_processed_rate'
            else 'other_rate' end, 'n', 1, item
          from applications where regexp_matches(item, '^(denied|unavailable|not_processed|other)_')
        union all
        select distinct 'substantive_disclosure_rate', 'd', 1, item
          from applications where item like 'denied%'),
      report_rates as (
        select report_id, rate,
          sum(sign * coalesce(value, 0)) filter (side = 'n') as numerator,
          sum(sign * coalesce(value, 0)) filter (side = 'd') as denominator
        from terms join figures using (figure)
        group by report_id, rate
        having not bool_or(is_unknown) and count(value) filter (side = 'd') > 0),
      -- The rows that a report counts in.
      latest as (
        select *, agency_type in ('government', 'government_office') as government
        from reports where is_latest and year is not null),
      counting as (
        from latest where scope = 'own'
        union all
        from latest where scope = 'consolidated'
        qualify not government or row_number() over (
          partition by year, region_code, agency_level, government
          order by agency_type, published_on desc nulls last, report_id) = 1),
      divisions as (
        select *, 'national' as region_level, '000000' as code, '全国' as region_name,
          province is null as itself from counting
        union all
        select *, 'province', left(region_code, 2) || '0000', province,
          prefecture is null and county is null from counting where province is not null
        union all
        select *, 'prefecture', left(region_code, 4) || '00', prefecture, county is null
          from counting where prefecture is not null
        union all
        select *, 'county', region_code, county, true from counting where county is not null),
      member as (
        select * from divisions
        where scope = 'own' or (itself and agency_level = region_level)),
      typed as (
        select *, agency_type as type from member
        union all
        select *, '*' from member where scope = 'own' or government),
      cuts as (
        select scope as basis, year, region_level, code,
          min(region_name) over (partition by region_level, code, scope, year, type) as region_name,
          type, report_id, agency_name, region_code
        from typed),
      measured as (
        select c.basis, c.year, c.region_level, c.code, c.region_name, c.type, figure as metric,
          sum(value)::double as number
        from cuts c join item_figures using (report_id) group by all
        union all
        select basis, year, region_level, code, region_name, type, 'caseload', sum(value)::double
        from cuts join item_figures using (report_id)
        where figure in ('new_received', 'carried_in') group by all
        union all
        select basis, year, region_level, code, region_name, type,
          case figure when 'new_received' then 'reports_with_intake' else 'reports_with_results' end,
          count(*)
        from cuts join item_figures using (report_id)
        where figure in ('new_received', 'results_total') and value is not null group by all
        union all
        select basis, year, region_level, code, region_name, type, 'reports', count(*)
        from cuts group by all
        union all
        select basis, year, region_level, code, region_name, type, 'agencies',
          count(distinct agency_name || coalesce(region_code, '')) from cuts group by all),
      rates as (
        select basis, year, region_level, code, region_name, type, rate,
          sum(numerator)::double as numerator, sum(denominator)::double as denominator, count(*) as behind
        from cuts join report_rates using (report_id) group by all)
      from measured where number is not null
      union all
      select basis, year, region_level, code, region_name, type, rate || '_numerator', numerator from rates
      union all
      select basis, year, region_level, code, region_name, type, rate || '_denominator', denominator from rates
      union all
      select basis, year, region_level, code, region_name, type, rate || '_reports', behind from rates
      union all
      select basis, year, region_level, code, region_name, type, rate, numerator / denominator
      from rates where denominator > 0
      """;
}
