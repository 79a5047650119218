package org.tradebalance.publish.table;

/** In what shape readers meet a table. The order is that of the dictionary. */
enum TableKind {
  /** A file, in one or more formats. */
  FILE,

  /** A view of the database with the columns of the file. */
  VIEW,

  /** A view that says what facts are broken down by. */
  DIMENSION,

  /** A view of figures with the keys of the dimensions. */
  FACT,

  /** A view that says what others mean. */
  DESCRIPTION;

  /** The schema of the views, with the point after it. */
  static final String VIEWS = "bi.";

  /** The ending of the name of a file in the dictionary, whatever formats it has. */
  static final String CSV = ".csv";
}
