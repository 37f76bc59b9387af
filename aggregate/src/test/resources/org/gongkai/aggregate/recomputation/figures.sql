-- The wide table: headline figures side by side, what was derived and what is unknown.
with wide as (
  pivot (select report_id, figure, value from report_figures)
  on figure using any_value(value) group by report_id),
doubts as (
  select report_id, list(figure order by figure) as unknown_figures
  from report_figures where is_unknown group by report_id),
derived as (
  select report_id, list(item order by item) as derived_items
  from item_rows join items using (report_id)
  where items.figure = item_rows.item and printed is null and value is not null
  group by report_id)
select counted.* exclude (document_id, source_uri, title), wide.* exclude (report_id),
  coalesce(unknown_figures, []) as unknown_figures, coalesce(derived_items, []) as derived_items
from counted
left join wide using (report_id) left join doubts using (report_id)
left join derived using (report_id)
