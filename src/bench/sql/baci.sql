-- Each flow once, by rank of exporter and importer, chapter and year in one number that sorts as
-- the rows do; then each flow beside the flow the other way.
flows AS (
  SELECT
    (((r.rank * 256 + p.rank)::BIGINT * 128 + k // 10000) * 256 + (t - 1900)) AS line,
    (((p.rank * 256 + r.rank)::BIGINT * 128 + k // 10000) * 256 + (t - 1900)) AS mirror,
    CAST(sum(v) * 1000 AS BIGINT) AS usd
  FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {'t': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'INTEGER',
          'v': 'DECIMAL(18,3)', 'q': 'VARCHAR'}) f
  JOIN codes r ON r.code = f.i
  JOIN codes p ON p.code = f.j
  GROUP BY ALL),
balances AS (
  SELECT coalesce(x.line, m.mirror) AS line, x.usd AS exports, m.usd AS imports
  FROM flows x FULL JOIN flows m ON x.line = m.mirror)
