-- The volume rollup worked out again from applications and reports, a row a report and division it
-- counts in. Written from the data dictionary, not from the code.
WITH counted AS (
  SELECT *, agency_type IN ('government', 'government_office') AS of_government
  FROM reports
  WHERE is_latest AND year IS NOT NULL AND scope IN ('own', 'consolidated')
  -- Of several consolidated reports of one government one counts.
  QUALIFY scope = 'own' OR NOT of_government OR row_number() OVER (
    PARTITION BY scope, year, region_code, agency_level, of_government
    ORDER BY agency_type, published_on DESC NULLS LAST, report_id) = 1
),
placed AS (
  SELECT *, 'national' AS region_level, '000000' AS division, '全国' AS region_name
  FROM counted
  WHERE scope = 'own' OR (agency_level = 'national' AND province IS NULL)
  UNION ALL
  SELECT *, 'province', left(region_code, 2) || '0000', province
  FROM counted
  WHERE region_code IS NOT NULL AND province IS NOT NULL
    AND (scope = 'own' OR (agency_level = 'province' AND prefecture IS NULL AND county IS NULL))
  UNION ALL
  SELECT *, 'prefecture', left(region_code, 4) || '00', prefecture
  FROM counted
  WHERE region_code IS NOT NULL AND prefecture IS NOT NULL
    AND (scope = 'own' OR (agency_level = 'prefecture' AND county IS NULL))
  UNION ALL
  SELECT *, 'county', region_code, county
  FROM counted
  WHERE region_code IS NOT NULL AND county IS NOT NULL
    AND (scope = 'own' OR agency_level = 'county')
),
typed AS (
  SELECT *, agency_type AS kind FROM placed
  UNION ALL
  SELECT *, '*' FROM placed WHERE scope = 'own' OR of_government
),
-- The total of each row of table 三, or the sum of its columns where it is blank and they are not.
totals AS (
  SELECT report_id, item,
    CASE
      WHEN any_value(value) FILTER (applicant = 'total') IS NOT NULL
        THEN any_value(value) FILTER (applicant = 'total')
      WHEN bool_or(state = 'illegible' OR (state = 'missing' AND applicant <> 'total')) THEN NULL
      ELSE sum(value) FILTER (applicant <> 'total')
    END AS total
  FROM applications
  GROUP BY ALL
)
SELECT scope AS basis, year, region_level, division AS region_code, min(region_name) AS region_name,
  kind AS agency_type, item,
  count(*) AS reports,
  count(DISTINCT agency_id) AS agencies,
  sum(total)::BIGINT AS total
FROM typed JOIN totals USING (report_id)
GROUP BY ALL
