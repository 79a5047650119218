package org.tradebalance.extract.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Takes the column, from 0, from a reference such as {@code AB12}. */
final class CellColumn extends TypedValueDecoder {

  /** What a sheet has at most. */
  static final int COLUMNS = 16_384;

  private int column;

  int column() {
    return column;
  }

  /** Where the cell is of which nothing says where. */
  void expect(int next) {
    column = next;
  }

  @Override
  public void decode(String text) {
    decode(text.toCharArray(), 0, text.length());
  }

  @Override
  public void decode(char[] text, int from, int to) {
    int letters = 0;
    for (int at = from; at < to; at++) {
      int letter = (text[at] | 0x20) - 'a';
      if (letter < 0 || letter > 25) {
        break;
      }
      letters = 26 * letters + letter + 1;
      if (letters > COLUMNS) {
        throw new IllegalArgumentException("it is beyond the last column XFD");
      }
    }
    if (letters > 0) {
      column = letters - 1;
    }
  }

  @Override
  public void handleEmptyValue() {
    // then it is where the next cell is expected
  }
}
