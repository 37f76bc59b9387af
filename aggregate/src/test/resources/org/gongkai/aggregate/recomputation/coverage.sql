select cuts.basis, cuts.year, cuts.region_level, cuts.code as region_code,
  min(cuts.region_name) as region_name, cuts.type as agency_type,
  count(*) as reports, count(cuts.agency_id) as agencies,
  count(*) filter (tables_found = 3) as reports_with_all_tables,
  count(*) filter (balanced) as reports_balanced,
  count(*) filter (not balanced) as reports_unbalanced
from cuts join reports using (report_id)
group by cuts.basis, cuts.year, cuts.region_level, cuts.code, cuts.type
