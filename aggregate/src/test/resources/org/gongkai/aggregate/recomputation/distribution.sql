with received as (
  select cuts.*, value, row_number() over (
      partition by basis, year, region_level, code, type order by value desc) as place,
    count(*) over (partition by basis, year, region_level, code, type) as reports
  from cuts join item_figures using (report_id)
  where figure = 'new_received' and value is not null)
select basis, year, region_level, code as region_code, min(region_name) as region_name,
  type as agency_type, count(*) as reports,
  quantile_disc(value, 0.25) as first_quartile, quantile_disc(value, 0.5) as median,
  quantile_disc(value, 0.75) as third_quartile, max(value) as largest,
  count(*) filter (place <= ceil(reports / 10)) as top_agencies,
  sum(value) filter (place <= ceil(reports / 10))::bigint as concentration_numerator,
  sum(value)::bigint as concentration_denominator,
  case when sum(value) > 0 then
    (sum(value) filter (place <= ceil(reports / 10)))::double / sum(value) end as concentration
from received
group by basis, year, region_level, code, type
