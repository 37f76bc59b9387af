-- Each channel of table 四, and both kinds of lawsuit together; a report counts where all is known.
with channels(channel, part) as (
  values ('review', 'review'), ('litigation_direct', 'litigation_direct'),
    ('litigation_after_review', 'litigation_after_review'),
    ('litigation', 'litigation_direct'), ('litigation', 'litigation_after_review')),
outcomes(outcome) as (values ('upheld'), ('corrected'), ('other'), ('pending'), ('total')),
report_counts as (
  select report_id, c.channel, o.outcome, sum(coalesce(f.value, 0)) as value,
    bool_or(f.is_unknown) as is_unknown, count(f.value) as printed
  from channels c, outcomes o
  join legal_figures f on f.figure = c.part || '_' || o.outcome
  group by report_id, c.channel, o.outcome),
counts as (
  select basis, year, region_level, code, region_name, type, channel, outcome,
    sum(value)::bigint as count, count(*) as reports
  from cuts join report_counts using (report_id)
  where not is_unknown and printed > 0
  group by all),
-- A channel with more outcomes than cases has a wrong number in it: no rate of it.
impossible as (
  select distinct report_id, c.channel
  from channels c
  join (
    select report_id, p.part,
      sum(if(f.figure = p.part || '_total', value, -value)) as left_over
    from (select distinct part from channels) p, outcomes o
    join legal_figures f on f.figure = p.part || '_' || o.outcome
    group by report_id, p.part) b on b.part = c.part
  where b.left_over < 0),
sides as (
  select report_id, channel,
    max(value) filter (outcome = 'corrected') as corrected,
    max(value) filter (outcome = 'total') as total,
    max(value) filter (outcome = 'pending') as pending,
    bool_or(is_unknown) filter (outcome in ('corrected', 'total')) as unknown_of_all,
    bool_or(is_unknown) filter (outcome in ('corrected', 'total', 'pending')) as unknown_of_decided,
    sum(printed) filter (outcome = 'total') as totals_printed,
    sum(printed) filter (outcome in ('total', 'pending')) as decided_printed
  from report_counts anti join impossible using (report_id, channel)
  group by report_id, channel),
rates as (
  select basis, year, region_level, code, region_name, type, every.channel,
    sum(corrected) filter (not unknown_of_decided and decided_printed > 0)::bigint
      as correction_rate_numerator,
    sum(total - pending) filter (not unknown_of_decided and decided_printed > 0)::bigint
      as correction_rate_denominator,
    count(sides.report_id) filter (not unknown_of_decided and decided_printed > 0) as correction_rate_reports,
    sum(corrected) filter (not unknown_of_all and totals_printed > 0)::bigint
      as correction_rate_of_all_numerator,
    sum(total) filter (not unknown_of_all and totals_printed > 0)::bigint
      as correction_rate_of_all_denominator,
    count(sides.report_id) filter (not unknown_of_all and totals_printed > 0) as correction_rate_of_all_reports
  from cuts cross join (select distinct channel from channels) every
  left join sides on sides.report_id = cuts.report_id and sides.channel = every.channel
  group by all)
select basis, year, region_level, code as region_code, region_name, type as agency_type,
  channel, outcome, count, reports,
  rates.* exclude (basis, year, region_level, code, region_name, type, channel),
  case when correction_rate_denominator > 0
    then correction_rate_numerator::double / correction_rate_denominator end as correction_rate,
  case when correction_rate_of_all_denominator > 0
    then correction_rate_of_all_numerator::double / correction_rate_of_all_denominator end
    as correction_rate_of_all
from counts join rates using (basis, year, region_level, code, region_name, type, channel)
