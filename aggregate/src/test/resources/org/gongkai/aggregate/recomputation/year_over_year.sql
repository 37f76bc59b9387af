with measures(measure) as (
  values ('new_received'), ('carried_in'), ('results_total'), ('granted'), ('partially_granted'),
    ('carried_out'), ('review_total'), ('litigation_direct_total'),
    ('litigation_after_review_total')),
told as (
  select report_id, figure as measure, value from report_figures
  where value is not null and figure in (from measures)),
years as (
  select basis, year, region_level, code, region_name, type, measure,
    sum(value)::bigint as value, count(*) as reports
  from cuts join told using (report_id) group by all),
-- The agency's report of the year before; it counts where its report of the later year does.
pairs as (
  select n.report_id, tn.measure, tn.value, tb.value as value_before
  from counting n
  join counting b on b.agency_id = n.agency_id and b.scope = n.scope and b.year = n.year - 1
  join told tn on tn.report_id = n.report_id
  join told tb on tb.report_id = b.report_id and tb.measure = tn.measure),
matched as (
  select basis, year, region_level, code, type, measure, count(*) as matched_agencies,
    sum(value)::bigint as matched_value, sum(value_before)::bigint as matched_value_before
  from cuts join pairs using (report_id) group by all)
select n.basis, n.year, n.region_level, n.code as region_code, n.region_name,
  n.type as agency_type, n.measure,
  n.value, b.value as value_before, n.reports, b.reports as reports_before,
  n.value - b.value as change,
  case when b.value > 0 then (n.value - b.value)::double / b.value end as relative_change,
  coalesce(m.matched_agencies, 0) as matched_agencies,
  m.matched_value, m.matched_value_before,
  m.matched_value - m.matched_value_before as matched_change,
  case when m.matched_value_before > 0
    then (m.matched_value - m.matched_value_before)::double / m.matched_value_before end
    as matched_relative_change
from years n
join years b on b.basis = n.basis and b.year = n.year - 1 and b.region_level = n.region_level
  and b.code = n.code and b.type = n.type and b.measure = n.measure
left join matched m on m.basis = n.basis and m.year = n.year and m.region_level = n.region_level
  and m.code = n.code and m.type = n.type and m.measure = n.measure
