-- How a query over placed reports ends that gives a row for each row of the rollups.
group by grouping sets (
  (scope, year, in_nation, in_all_types), (scope, year, in_nation, agency_type),
  (scope, year, province_code, in_all_types), (scope, year, province_code, agency_type),
  (scope, year, prefecture_code, in_all_types), (scope, year, prefecture_code, agency_type),
  (scope, year, county_code, in_all_types), (scope, year, county_code, agency_type))
having (in_nation or province_code is not null or prefecture_code is not null
    or county_code is not null)
  and (in_all_types or agency_type is not null)
