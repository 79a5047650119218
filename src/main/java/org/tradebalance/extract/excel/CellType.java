package org.tradebalance.extract.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** What a cell says that it holds (ECMA-376 part 1, 18.18.11). */
enum CellType {
  NUMBER,
  SHARED,
  INLINE,
  /** The text that a formula left. */
  RESULT,
  BOOLEAN,
  ERROR,
  /** A date in the notation of ISO 8601, which is text. */
  DATE,
  UNKNOWN;

  private static CellType of(char[] text, int from, int to) {
    if (to - from == 1) {
      return switch (text[from]) {
        case 'n' -> NUMBER;
        case 's' -> SHARED;
        case 'b' -> BOOLEAN;
        case 'e' -> ERROR;
        case 'd' -> DATE;
        default -> UNKNOWN;
      };
    }
    return switch (new String(text, from, to - from)) {
      case "str" -> RESULT;
      case "inlineStr" -> INLINE;
      default -> UNKNOWN;
    };
  }

  /** Takes the type from an attribute. */
  static final class Decoder extends TypedValueDecoder {

    private CellType type = NUMBER;

    /** The type, and a number again for the next cell. */
    CellType take() {
      CellType taken = type;
      type = NUMBER;
      return taken;
    }

    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] text, int from, int to) {
      type = of(text, from, to);
    }

    @Override
    public void handleEmptyValue() {
      type = NUMBER;
    }
  }
}
