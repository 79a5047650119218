package org.tradebalance.layout;

import java.io.Serializable;

/**
 * The cells of a row that hold formulas. Nothing is ever computed here: what counts is the value
 * that the program which wrote the workbook left beside the formula.
 *
 * @param cells how many there are
 * @param first column of the first one, from 0; -1 where there is none
 * @param uncomputed how many of them have no value that was computed
 * @param firstUncomputed column of the first of those; -1 where there is none
 */
public record Formulas(int cells, int first, int uncomputed, int firstUncomputed)
    implements Serializable {

  /** No formula. */
  public static final Formulas NONE = new Formulas(0, -1, 0, -1);

  /** These and one more, in a column further right. */
  public Formulas and(int column, boolean computed) {
    return new Formulas(
        cells + 1,
        first < 0 ? column : first,
        computed ? uncomputed : uncomputed + 1,
        computed || firstUncomputed >= 0 ? firstUncomputed : column);
  }
}
