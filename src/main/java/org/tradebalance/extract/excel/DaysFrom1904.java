package org.tradebalance.extract.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;

/**
 * In a workbook that counts its days from 1904, brings the dates among its numbers to the count of
 * all others, from 1900. Which numbers are dates only the style of their cells tells.
 */
final class DaysFrom1904 extends TypedValueDecoder {

  /** Days from 1899-12-30 to 1904-01-01. */
  private static final BigDecimal APART = BigDecimal.valueOf(1462);

  /** The formats with a day, month or year among those that need no definition. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53",
          "54", "57", "58");

  /** What is printed as it stands, colours and conditions. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private final BitSet dates;
  private int style;

  private DaysFrom1904(BitSet dates) {
    this.dates = dates;
  }

  /**
   * The dates of a workbook.
   *
   * @param styles its part of styles; null where it has none, and so no dates
   */
  static DaysFrom1904 read(@Nullable PartXml styles) throws IOException {
    BitSet dates = new BitSet();
    if (styles == null) {
      return new DaysFrom1904(dates);
    }
    Set<String> formats = new HashSet<>(BUILT_IN);
    boolean ofCells = false;
    int style = 0;
    for (int event = styles.next(); event != PartXml.NO_MORE; event = styles.next()) {
      if (event == PartXml.END && styles.is("cellXfs")) {
        ofCells = false;
      } else if (event == PartXml.START && styles.is("cellXfs")) {
        ofCells = true;
      } else if (event == PartXml.START && styles.is("numFmt")) {
        if (showsDate(String.valueOf(styles.attribute("formatCode")))) {
          formats.add(String.valueOf(styles.attribute("numFmtId")));
        }
      } else if (event == PartXml.START && ofCells && styles.is("xf")) {
        dates.set(style++, formats.contains(styles.attribute("numFmtId")));
      }
    }
    return new DaysFrom1904(dates);
  }

  private static boolean showsDate(String format) {
    String signs = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return signs.contains("y") || signs.contains("d") || signs.contains("mmm");
  }

  /** The number of a cell; a date with its days counted from 1900. */
  RawCell counted(RawCell cell) {
    boolean date = cell.kind() == RawCell.Kind.NUMBER && dates.get(style);
    style = 0;
    return date
        ? new RawCell(cell.kind(), new BigDecimal(cell.text()).add(APART).toPlainString())
        : cell;
  }

  @Override
  public void decode(String text) {
    style = Integer.parseUnsignedInt(text);
  }

  @Override
  public void decode(char[] text, int from, int to) {
    decode(new String(text, from, to - from));
  }

  @Override
  public void handleEmptyValue() {
    style = 0;
  }
}
