-- Ranks in the sorted numbers of each row.
with lists as (
  select {cut}, list_sort(list(new_received)) as numbers
  from placed where new_received is not null {grouped}),
counted as (
  select *, len(numbers) as reports, (len(numbers) + 9) // 10 as top_agencies from lists)
select * exclude (numbers), numbers[(reports + 3) // 4] as first_quartile,
  numbers[(2 * reports + 3) // 4] as median, numbers[(3 * reports + 3) // 4] as third_quartile,
  numbers[reports] as largest,
  list_sum(numbers[reports - top_agencies + 1:])::bigint as concentration_numerator,
  list_sum(numbers)::bigint as concentration_denominator,
  case when concentration_denominator > 0
    then concentration_numerator::double / concentration_denominator::double end as concentration
from counted
