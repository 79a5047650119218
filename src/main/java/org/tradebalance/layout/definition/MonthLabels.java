package org.tradebalance.layout.definition;

import java.util.List;

/** The twelve labels that one label with {@code {MMM}} stands for. */
public final class MonthLabels {

  /** What stands for each month in a label of a layout. */
  public static final String EACH = "{MMM}";

  /** The months as they stand in its place, January first. */
  public static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private MonthLabels() {}
}
