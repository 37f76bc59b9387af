-- What a row of the rollups is about, in a query over placed reports that is grouped.
scope as basis, year,
case when in_nation then 'national' when province_code is not null then 'province'
  when prefecture_code is not null then 'prefecture' else 'county' end as region_level,
case when in_nation then '000000' else coalesce(province_code, prefecture_code, county_code) end
  as region_code,
case when in_nation then '全国' when province_code is not null then min(province)
  when prefecture_code is not null then min(prefecture) else min(county) end as region_name,
case when in_all_types then '*' else agency_type end as agency_type
