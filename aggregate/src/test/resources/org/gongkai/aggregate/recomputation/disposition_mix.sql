-- A part counts where it and the whole are printed; it is measured against every known whole, also
-- of reports whose edition of the form does not have it.
with results(item) as (
  select distinct item from applications
  where item not in ('new_received', 'carried_in', 'carried_out', 'results_total')),
parts as (
  select w.report_id, item, p.value, w.value as whole
  from item_figures w
  cross join results
  left join item_figures p on p.report_id = w.report_id and p.figure = item
  where w.figure = 'results_total' and w.value is not null and not w.is_unknown
    and not coalesce(p.is_unknown, false))
select basis, year, region_level, code as region_code, any_value(region_name) as region_name,
  type as agency_type, item,
  sum(value)::bigint as count, sum(whole)::bigint as results_total, count(*) as reports,
  case when sum(whole) > 0 then sum(value)::double / sum(whole) end as share
from cuts join parts using (report_id)
group by basis, year, region_level, code, type, item
having count(value) > 0
