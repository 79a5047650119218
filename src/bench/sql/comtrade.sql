-- Totals over second partners, customs procedures and modes of transport; both directions are reported.
balances AS (
  SELECT
    (((r.rank * 256 + p.rank)::BIGINT * 128 + cmdCode // 10000) * 256 + (period - 1900)) AS line,
    sum(primaryValue) FILTER (flowCode = 'X') AS exports,
    sum(primaryValue) FILTER (flowCode = 'M') AS imports
  FROM read_csv('${file}', header = false, skip = 1, auto_detect = false, delim = ',', quote = '"',
      escape = '"', columns = {
         'typeCode': 'VARCHAR', 'freqCode': 'VARCHAR', 'refPeriodId': 'VARCHAR',
          'refYear': 'VARCHAR', 'refMonth': 'VARCHAR', 'period': 'INTEGER',
          'reporterCode': 'INTEGER', 'reporterISO': 'VARCHAR', 'reporterDesc': 'VARCHAR',
          'flowCode': 'VARCHAR', 'flowDesc': 'VARCHAR', 'partnerCode': 'INTEGER',
          'partnerISO': 'VARCHAR', 'partnerDesc': 'VARCHAR', 'partner2Code': 'VARCHAR',
          'partner2ISO': 'VARCHAR', 'partner2Desc': 'VARCHAR', 'classificationCode': 'VARCHAR',
          'classificationSearchCode': 'VARCHAR', 'isOriginalClassification': 'VARCHAR',
          'cmdCode': 'INTEGER', 'cmdDesc': 'VARCHAR', 'aggrLevel': 'VARCHAR',
          'isLeaf': 'VARCHAR', 'customsCode': 'VARCHAR', 'customsDesc': 'VARCHAR',
          'mosCode': 'VARCHAR', 'motCode': 'VARCHAR', 'motDesc': 'VARCHAR',
          'qtyUnitCode': 'VARCHAR', 'qtyUnitAbbr': 'VARCHAR', 'qty': 'VARCHAR',
          'isQtyEstimated': 'VARCHAR', 'altQtyUnitCode': 'VARCHAR', 'altQtyUnitAbbr': 'VARCHAR',
          'altQty': 'VARCHAR', 'isAltQtyEstimated': 'VARCHAR', 'netWgt': 'VARCHAR',
          'isNetWgtEstimated': 'VARCHAR', 'grossWgt': 'VARCHAR',
          'isGrossWgtEstimated': 'VARCHAR', 'cifvalue': 'VARCHAR', 'fobvalue': 'VARCHAR',
          'primaryValue': 'DECIMAL(18,3)', 'legacyEstimationFlag': 'VARCHAR',
          'isReported': 'VARCHAR', 'isAggregate': 'VARCHAR', 'end': 'VARCHAR'}) f
  JOIN codes r ON r.code = f.reporterCode
  JOIN codes p ON p.code = f.partnerCode
  WHERE typeCode = 'C' AND classificationCode[1] = 'H' AND flowCode IN ('X', 'M')
    AND coalesce(partner2Code, '0') = '0' AND coalesce(customsCode, 'C00') = 'C00'
    AND coalesce(motCode, '0') = '0'
  GROUP BY ALL)
