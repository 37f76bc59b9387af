-- The reports that count, with the rows that each counts in as columns to group by: null or false
-- where it counts in none.
create view placed as
with latest as (
  from figures where is_latest and year is not null),
counting as (
  from latest where scope = 'own'
  union all
  from latest where scope = 'consolidated'
  qualify agency_type not in ('government', 'government_office') or row_number() over (
    partition by year, region_code, agency_level,
      agency_type in ('government', 'government_office')
    order by agency_type, published_on desc nulls last, report_id) = 1)
select *,
  scope = 'own' or (province is null and coalesce(agency_level = 'national', false)) as in_nation,
  scope = 'own' or agency_type in ('government', 'government_office') as in_all_types,
  case when province is not null and (scope = 'own' or (prefecture is null and county is null
    and agency_level = 'province')) then left(region_code, 2) || '0000' end as province_code,
  case when prefecture is not null and (scope = 'own' or (county is null
    and agency_level = 'prefecture')) then left(region_code, 4) || '00' end as prefecture_code,
  case when county is not null and (scope = 'own' or agency_level = 'county')
    then region_code end as county_code
from counting;
