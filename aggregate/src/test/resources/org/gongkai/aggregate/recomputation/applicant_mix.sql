with parts as (
  select report_id, replace(p.figure, 'new_received_', '') as applicant, p.value, w.value as whole
  from applicant_figures p
  join item_figures w using (report_id)
  where w.figure = 'new_received' and w.value is not null and not p.is_unknown and not w.is_unknown)
select basis, year, region_level, code as region_code, any_value(region_name) as region_name,
  type as agency_type, applicant,
  sum(value)::bigint as count, sum(whole)::bigint as new_received, count(*) as reports,
  case when sum(whole) > 0 then sum(value)::double / sum(whole) end as share
from cuts join parts using (report_id)
group by basis, year, region_level, code, type, applicant
having count(value) > 0
