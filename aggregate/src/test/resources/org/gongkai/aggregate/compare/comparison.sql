-- The answer of a comparison, worked out from the tidy tables; what is asked for stands in "asked".
with
terms(metric, side, sign, figure) as (values
  ('request_volume', 'n', 1, 'new_received'),
  ('caseload', 'n', 1, 'new_received'), ('caseload', 'n', 1, 'carried_in'),
  ('disclosure_rate', 'n', 1, 'granted'), ('disclosure_rate', 'n', 1, 'partially_granted'),
  ('disclosure_rate', 'd', 1, 'results_total'),
  ('review_correction_rate', 'n', 1, 'review_corrected'),
  ('review_correction_rate', 'd', 1, 'review_total'),
  ('review_correction_rate', 'd', -1, 'review_pending'),
  ('share_other_total', 'n', 1, 'other_total'), ('share_other_total', 'd', 1, 'results_total'),
  ('share_from_natural_person', 'n', 1, 'new_received_natural_person'),
  ('share_from_natural_person', 'd', 1, 'new_received')),
-- A report tells a metric where nothing of it is unknown and something of its base is printed.
told as (
  select report_id, metric,
    case when metric not like 'share_%' or count(value) filter (side = 'n') > 0
      then sum(coalesce(value, 0)) filter (side = 'n') end::bigint as numerator,
    (sum(sign * coalesce(value, 0)) filter (side = 'd'))::bigint as denominator
  from terms join report_figures using (figure)
  where metric != 'review_correction_rate' or report_id not in (
    -- More outcomes than cases: one of them is wrong.
    select report_id from report_figures where figure like 'review_%' group by report_id
    having sum(if(figure = 'review_total', value, -value)) < 0)
  group by report_id, metric
  having not bool_or(is_unknown)
    and count(value) filter (side = 'd' or metric in ('request_volume', 'caseload')) > 0),
grouped as (
  select metric, report_id, agency_id, year, numerator, denominator,
    case when grouping = 'agency_type' then type else code end as group_code,
    case when grouping = 'agency_type' then type else region_name end as group_name
  from cuts join told using (report_id), asked
  where cuts.basis = asked.basis and year between first_year and last_year
    and (within is null or left(code, 2) = left(within, 2))
    and case
      when grouping = 'agency_type' then type not in ('*', 'unknown')
        and region_level = if(within is null, 'national', 'province')
        and (only_type is null or type = only_type)
      else region_level = grouping and type = coalesce(only_type, '*') end),
matched as (
  select metric, group_code, agency_id from grouped where agency_id is not null
  group by all having count(distinct year) = (select last_year - first_year + 1 from asked)),
members as (
  select grouped.* from grouped, asked
  where panel = 'all' or (metric, group_code, agency_id) in (from matched)),
sums as (
  select metric, group_code, year, sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator, count(*) as reports, count(agency_id) as agencies
  from members group by all having sum(numerator) is not null),
valued as (
  select *, case when denominator is null then numerator::double
    when denominator > 0 then numerator::double / denominator end as value from sums),
names as (select group_code, min(group_name) as group_name from members
  join sums using (metric, group_code, year) group by all),
places as (
  select v.metric, v.group_code, v.year, b.value as value_before,
    (select count(*) from valued o
      where o.metric = v.metric and o.year = v.year and o.value > v.value) as higher,
    (select count(*) from valued o
      where o.metric = v.metric and o.year = v.year and o.value < v.value) as lower,
    (select count(o.value) from valued o where o.metric = v.metric and o.year = v.year) as groups
  from valued v left join valued b
    on b.metric = v.metric and b.group_code = v.group_code and b.year = v.year - 1)
select basis, panel, grouping as by, coalesce(within, '000000') as within,
  if(grouping = 'agency_type', group_code, coalesce(only_type, '*')) as agency_type,
  only_balanced, if(first_year = last_year, first_year::varchar,
    first_year || '-' || last_year) as years,
  group_code, group_name, year, metric, numerator, denominator, value, reports, agencies,
  value - value_before as change,
  case when value_before > 0 then (value - value_before) / value_before end as relative_change,
  if(value is null, null, higher + 1) as rank, groups,
  if(value is null or groups < 4, null, 1 + 4 * lower // groups) as quartile,
  coalesce(denominator, numerator) < 30 as small_numbers
from valued join places using (metric, group_code, year) join names using (group_code), asked
