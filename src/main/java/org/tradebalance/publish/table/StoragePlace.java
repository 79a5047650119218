package org.tradebalance.publish.table;

/** Where the database has the values of a column. */
public enum StoragePlace {
  /** A column of the series that the row is about. */
  SERIES,

  /** A column of the economy that is the partner of that series. */
  PARTNER,

  /** A column of the economy that is the reporter of that series. */
  REPORTER,

  /** The columns of that series and the frequency of the stored row, joined by dots. */
  SERIES_KEY,

  /** A column of the stored row. */
  ROW,

  /** An array of the stored row, which has an element for each published row. */
  ARRAY,

  /** A column of the publication. */
  PUBLICATION,

  /** Two other columns, joined by a colon. */
  JOINED
}
