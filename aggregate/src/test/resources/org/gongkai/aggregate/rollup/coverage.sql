select {cut}, count(*) as reports, count(agency_id) as agencies,
  count(*) filter (tables_found = 3) as reports_with_all_tables,
  count(*) filter (balanced) as reports_balanced,
  count(*) filter (not balanced) as reports_unbalanced,
  null::bigint as expected, null::bigint as expected_found, null::bigint as expected_missing
from placed {grouped}
