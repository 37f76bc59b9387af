-- Every number of the volume rollup: one a row first, then side by side.
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
-- A channel with more outcomes than cases has a wrong number in it: no correction rate.
impossible as (
  select distinct report_id, rate
  from (
    select report_id, channel,
      sum(if(figure = channel || '_total', value, -value)) as left_over
    from report_figures join (values ('review'), ('litigation_direct'), ('litigation_after_review'))
      channels(channel) on figure in (channel || '_upheld', channel || '_corrected',
        channel || '_other', channel || '_pending', channel || '_total')
    group by report_id, channel)
  join (select distinct rate from terms where rate like '%correction%')
    on rate like split_part(channel, '_', 1) || '%'
  where left_over < 0),
report_rates as (
  select report_id, rate,
    sum(sign * coalesce(value, 0)) filter (side = 'n') as numerator,
    sum(sign * coalesce(value, 0)) filter (side = 'd') as denominator
  from terms join report_figures using (figure) anti join impossible using (report_id, rate)
  group by report_id, rate
  having not bool_or(is_unknown) and count(value) filter (side = 'd') > 0),
rates as (
  select basis, year, region_level, code, region_name, type, terms.rate,
    sum(numerator) as numerator, sum(denominator) as denominator, count(report_rates.report_id) as behind
  from cuts cross join (select distinct rate from terms) terms
  left join report_rates on report_rates.report_id = cuts.report_id and report_rates.rate = terms.rate
  group by all),
metrics as (
  select basis, year, region_level, code, region_name, type, figure as metric, sum(value) as number
  from cuts join item_figures using (report_id) group by all
  union all
  select basis, year, region_level, code, region_name, type, 'caseload', sum(value)
  from cuts join item_figures using (report_id)
  where figure in ('new_received', 'carried_in') group by all
  union all
  select basis, year, region_level, code, region_name, type, metric, count(value)
  from cuts cross join (values ('reports_with_intake', 'new_received'),
    ('reports_with_results', 'results_total')) printed(metric, figure)
  left join item_figures
    on item_figures.report_id = cuts.report_id and item_figures.figure = printed.figure
  group by all
  union all
  select basis, year, region_level, code, region_name, type, 'reports', count(*)
  from cuts group by all
  union all
  select basis, year, region_level, code, region_name, type, 'agencies',
    count(distinct agency_id) from cuts group by all
  union all
  select basis, year, region_level, code, region_name, type, rate || '_numerator', numerator
  from rates
  union all
  select basis, year, region_level, code, region_name, type, rate || '_denominator', denominator
  from rates
  union all
  select basis, year, region_level, code, region_name, type, rate || '_reports', behind from rates
  union all
  select basis, year, region_level, code, region_name, type, rate,
    case when denominator > 0 then numerator::double / denominator::double end
  from rates)
pivot (select * rename (code as region_code, type as agency_type) from metrics)
on metric using any_value(number::double)
