-- Every number of the volume rollup, one a row.
with
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
    count(distinct agency_id) from cuts group by all),
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
