COPY (
WITH ${balances},
lines AS (
  SELECT
    (line >> 23)::INTEGER AS r, ((line >> 15) & 255)::INTEGER AS p,
    ((line >> 8) & 127)::INTEGER AS chapter, 1900 + (line & 255)::INTEGER AS year,
    exports AS x, imports AS m
  FROM (SELECT * FROM balances ORDER BY line))
SELECT
  '${dataset}' AS dataset,
  '${vintage}' AS vintage,
  getvariable('economies')[r] AS reporter,
  getvariable('economies')[p] AS partner,
  getvariable('names')[p] AS partner_name,
  getvariable('kinds')[p] AS partner_kind,
  'goods' AS measure,
  'HS:' || lpad(chapter::VARCHAR, 2, '0') AS product,
  'nsa' AS adjustment,
  'annual' AS frequency,
  year AS period,
  ${x} AS exports_usd,
  ${m} AS imports_usd,
  ${x - m} AS balance_usd,
  CASE WHEN x > m THEN 'surplus' WHEN x < m THEN 'deficit' WHEN x = m THEN 'balanced' END
    AS position,
  CASE WHEN x IS NULL THEN 'missing' ELSE 'reported' END AS exports_state,
  CASE WHEN m IS NULL THEN 'missing' ELSE 'reported' END AS imports_state
FROM lines
) TO '${target}' (FORMAT csv, HEADER true, NEW_LINE '\r\n')
