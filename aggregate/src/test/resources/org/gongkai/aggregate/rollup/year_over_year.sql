-- The totals of either year, and of the agencies that have a figure in both.
with years as (
  unpivot (select basis, year, region_level, region_code, region_name, agency_type, {told}
    from totals)
  on {told_by_figure} into name measure value value, reports),
pairs as (
  select n.* exclude ({figures}), {paired}
  from placed n
  join placed b on b.agency_id = n.agency_id and b.scope = n.scope and b.year = n.year - 1),
summed as (select {cut}, {matched} from pairs {grouped}),
matched as (
  unpivot summed
  on {matched_by_figure} into name measure
  value matched_agencies, matched_value, matched_value_before)
select n.basis, n.year, n.region_level, n.region_code, n.region_name, n.agency_type, n.measure,
  n.value, b.value as value_before, n.reports, b.reports as reports_before,
  n.value - b.value as change,
  case when b.value > 0 then (n.value - b.value)::double / b.value::double end as relative_change,
  coalesce(m.matched_agencies, 0) as matched_agencies,
  m.matched_value, m.matched_value_before,
  m.matched_value - m.matched_value_before as matched_change,
  case when m.matched_value_before > 0
    then (m.matched_value - m.matched_value_before)::double / m.matched_value_before::double end
    as matched_relative_change
from years n
join years b on b.basis = n.basis and b.year = n.year - 1 and b.region_level = n.region_level
  and b.region_code = n.region_code and b.agency_type = n.agency_type and b.measure = n.measure
left join matched m on m.basis = n.basis and m.year = n.year and m.region_level = n.region_level
  and m.region_code = n.region_code and m.agency_type = n.agency_type and m.measure = n.measure
  and m.matched_agencies > 0
where n.reports > 0 and b.reports > 0
