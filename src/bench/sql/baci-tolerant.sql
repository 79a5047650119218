-- As baci.sql, for files with bad rows: what is no number, is negative or has no figure is left out.
flows AS (
  SELECT
    (((r.rank * 256 + p.rank)::BIGINT * 128 + k // 10000) * 256 + (t - 1900)) AS line,
    (((p.rank * 256 + r.rank)::BIGINT * 128 + k // 10000) * 256 + (t - 1900)) AS mirror,
    CAST(sum(v) * 1000 AS BIGINT) AS usd
  FROM (
    SELECT TRY_CAST(t AS INTEGER) AS t, TRY_CAST(i AS INTEGER) AS i, TRY_CAST(j AS INTEGER) AS j,
        TRY_CAST(k AS INTEGER) AS k, TRY_CAST(v AS DECIMAL(18,3)) AS v
    FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"',
        null_padding = true,
        columns = {'t': 'VARCHAR', 'i': 'VARCHAR', 'j': 'VARCHAR', 'k': 'VARCHAR',
            'v': 'VARCHAR', 'q': 'VARCHAR'})) f
  JOIN codes r ON r.code = f.i
  JOIN codes p ON p.code = f.j
  WHERE t BETWEEN 1900 AND 2155 AND k IS NOT NULL AND v >= 0
  GROUP BY ALL),
balances AS (
  SELECT coalesce(x.line, m.mirror) AS line, x.usd AS exports, m.usd AS imports
  FROM flows x FULL JOIN flows m ON x.line = m.mirror)
