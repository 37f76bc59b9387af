-- What each report says, worked out from the tidy tables by the data dictionary, not from the code.

-- Table 三: a total is printed, or the sum of what its blank leaves, or unknown.
create view item_rows as
select report_id, item,
  max(value) filter (applicant = 'total') as printed,
  max(state) filter (applicant = 'total') as state,
  sum(value) filter (applicant <> 'total')::bigint as parts,
  bool_or(state = 'illegible') filter (applicant <> 'total') as illegible,
  bool_or(state = 'missing') filter (applicant <> 'total') as missing
from applications group by report_id, item;

create view items as
select report_id, item as figure,
  coalesce(printed,
    case when state <> 'illegible' and not illegible and not missing then parts end) as value,
  printed is null and (state = 'illegible' or illegible
    or (missing and (parts is not null or state = 'missing'))) as unread
from item_rows;

create view wholes as
select report_id,
  max(value) filter (figure = 'results_total') as results,
  max(value) filter (figure = 'carried_out') as carried_out,
  coalesce(sum(value) filter (figure in ('new_received', 'carried_in')), 0) as intake,
  count(value) filter (figure not in
    ('new_received', 'carried_in', 'results_total', 'carried_out')) as dispositions
from items group by report_id;

create view item_figures as
select report_id, figure, value,
  unread or (value is null and case
    when figure in ('new_received', 'carried_in') then false
    when figure in ('results_total', 'carried_out') then
      (figure = 'results_total' and dispositions > 0)
      or (intake > 0 and results is null and carried_out is null)
    else coalesce(results, 0) > 0 and dispositions = 0 end) as is_unknown
from items join wholes using (report_id);

-- Table 四: nothing is derived.
create view channel_rows as
select report_id, channel,
  max(value) filter (outcome = 'total') as printed,
  max(state) filter (outcome = 'total') as state,
  count(value) filter (outcome <> 'total') as parts,
  bool_or(state = 'illegible') filter (outcome <> 'total') as illegible,
  bool_or(state = 'missing') filter (outcome <> 'total') as missing
from legal group by report_id, channel;

create view legal_figures as
select l.report_id, l.channel || '_' || l.outcome as figure, l.value,
  case when l.outcome = 'total' then printed is null and (c.state = 'illegible' or illegible
      or parts > 0 or (missing and c.state = 'missing'))
    else l.state in ('illegible', 'missing') or (coalesce(printed, 0) > 0 and parts = 0)
  end as is_unknown
from legal l join channel_rows c using (report_id, channel);

create view applicant_figures as
-- Whom the applications of the year came from; nothing is derived.
select report_id, 'new_received_' || applicant as figure, value,
  state in ('illegible', 'missing') or (coalesce(max(value) filter (applicant = 'total')
      over (partition by report_id), 0) > 0
    and count(value) filter (applicant <> 'total') over (partition by report_id) = 0) as is_unknown
from applications where item = 'new_received'
qualify applicant <> 'total';

create view report_figures as
from item_figures union all from legal_figures union all from applicant_figures;

-- Of several reports of one agency about one year and of one scope one counts; reports of nobody, or
-- about no year that is known, are not taken for each other.
create view counted as
select r.* exclude (is_latest), row_number() over (
  partition by agency_id, year, scope,
    case when agency_id is null or year is null then report_id end
  order by tables_found > 0 desc,
    coalesce(regexp_matches(title, '更正|修订|修正|订正|修改|更新'), false) desc,
    published_on desc nulls last, tables_found desc, fetched_at desc nulls last, report_id) = 1
  as is_latest
from reports r join documents d using (document_id, source_uri);

-- The rows that a report counts in.
create view latest as
select *, agency_type in ('government', 'government_office') as government
from counted where is_latest and year is not null;

create view counting as
from latest where scope = 'own'
union all
from latest where scope = 'consolidated'
qualify not government or row_number() over (
  partition by year, region_code, agency_level, government
  order by agency_type, published_on desc nulls last, report_id) = 1;

create view divisions as
select *, 'national' as region_level, '000000' as code, '全国' as region_name,
  province is null as itself from counting
union all
select *, 'province', left(region_code, 2) || '0000', province,
  prefecture is null and county is null from counting
where region_code is not null and province is not null
union all
select *, 'prefecture', left(region_code, 4) || '00', prefecture, county is null
  from counting where region_code is not null and prefecture is not null
union all
select *, 'county', region_code, county, true from counting
where region_code is not null and county is not null;

create view member as
select * from divisions
where scope = 'own' or (itself and agency_level = region_level);

create view typed as
select *, agency_type as type from member
union all
select *, '*' from member where scope = 'own' or government;

create view cuts as
select scope as basis, year, region_level, code,
  min(region_name) over (partition by region_level, code, scope, year, type) as region_name,
  type, report_id, agency_id
from typed;
