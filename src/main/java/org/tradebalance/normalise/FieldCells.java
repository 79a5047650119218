package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.DayOrder;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.SeriesKey;

/** Reads the cells of a row that say what its figures are about. */
final class FieldCells {

  private final Layout layout;
  private final DayOrder days;
  private final DateEvidence dates;
  private final HeaderMap header;
  private final @Nullable ScaleColumn scale;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Cell> inOrderOfKey;
  private final Map<String, String> economiesByName = new HashMap<>();
  private final int nameColumn;
  private final Map<Integer, String> lastText = new HashMap<>();
  private final Map<PartnerRow, Meaning> meanings = new HashMap<>();

  FieldCells(Layout layout, HeaderMap header) {
    this(layout, header, DayOrder.UNKNOWN, new DateEvidence(true));
  }

  /**
   * The cells of a table.
   *
   * @param days which part of its dates is the day
   * @param dates takes the texts of its periods
   */
  FieldCells(Layout layout, HeaderMap header, DayOrder days, DateEvidence dates) {
    this.days = days;
    this.dates = dates;
    this.layout = layout;
    this.header = header;
    this.scale = ScaleColumn.of(header);
    this.nameColumn = header.column(Field.PARTNER_NAME).orElse(-1);
    for (Map.Entry<Integer, FoundColumn> column : header.columns().entrySet()) {
      if (column.getValue().rule().field().isKey()) {
        cells.add(new Cell(column.getKey(), column.getValue().rule()));
      }
    }
    this.inOrderOfKey =
        cells.stream().sorted(Comparator.comparingInt(cell -> order(cell.rule.field()))).toList();
  }

  /** All key texts, partner first and time last, as people speak of a row. */
  private String key(RawRow row, Meaning says) {
    StringBuilder key = new StringBuilder();
    for (Cell cell : inOrderOfKey) {
      key.append(key.isEmpty() ? "" : ", ").append(cell.rule.field().code()).append(' ');
      key.append(keyText(row, cell, says));
    }
    return key.toString();
  }

  /** The same code is another product in another classification. */
  private String keyText(RawRow row, Cell cell, Meaning says) {
    String product = cell.rule.options().classifiedBy().isEmpty() ? null : says.product();
    return product == null ? CodeText.of(filled(row, cell).text()) : product;
  }

  private static int order(Field field) {
    return switch (field) {
      case REPORTER -> 0;
      case PARTNER -> 1;
      case YEAR, QUARTER, MONTH, PERIOD -> 3;
      default -> 2;
    };
  }

  /** Remembers the texts that rows below may leave out. */
  void see(RawRow row) {
    for (Cell cell : cells) {
      String text = row.cell(cell.column).text().strip();
      if (cell.rule.options().fillDown() && !text.isEmpty()) {
        lastText.put(cell.column, text);
      }
    }
  }

  /** What the row says, or null where some cell cannot be read. */
  @Nullable Read read(RawRow row, RowIssues issues) {
    return read(row, powerOfTen(row, issues), issues);
  }

  /** What a row says of figures whose amounts do not matter. */
  @Nullable Read readKeys(RawRow row, RowIssues issues) {
    return read(row, 0, issues);
  }

  /** The columns that say what the figures are about, as far as the row leaves them empty. */
  List<String> open(RawRow row) {
    return cells.stream()
        .filter(cell -> cell.rule.field() != Field.CURRENCY && filled(row, cell).isBlank())
        .map(cell -> cell.rule.title())
        .toList();
  }

  private @Nullable Read read(RawRow row, @Nullable Integer powerOfTen, RowIssues issues) {
    Meaning says = Meaning.NOTHING;
    PartnerRow partner = null;
    String partnerCode = "";
    String currency = layout.unit().currency();
    boolean good = powerOfTen != null;
    for (Cell cell : cells) {
      RawCell raw = filled(row, cell);
      String text = cell.rule.taken(CodeText.of(raw.text()));
      if (cell.rule.field() == Field.PARTNER) {
        partnerCode = text;
        partner = partner(cell, text, issues);
        good &= partner != null && isSo(partner, text, row, issues);
        says = partner == null ? says : says.over(meaning(partner));
      } else if (cell.rule.field() == Field.CURRENCY) {
        currency =
            text.isEmpty() && cell.rule.options().optional()
                ? currency
                : FieldText.currency(cell.rule, text, cell.column, issues);
        good &= !currency.isEmpty();
      } else {
        if (cell.rule.field() == Field.PERIOD) {
          dates.see(text);
        }
        Meaning part = meaning(row, cell, raw, issues);
        good &= part != null;
        says = part == null ? says : says.over(part);
      }
    }
    return good && powerOfTen != null
        ? new Read(says, partner, partnerCode, currency, powerOfTen, key(row, says))
        : null;
  }

  /**
   * What a rejected row tells of its figures; null where they belong to somebody nobody knows, so
   * that no known figure lacks them.
   */
  @Nullable Told told(RawRow row) {
    RowIssues unused = new RowIssues("", row);
    Meaning says = Meaning.NOTHING;
    PartnerRow partner = null;
    String partnerCode = "";
    boolean timed = true;
    boolean directed = true;
    Set<Field> open = EnumSet.noneOf(Field.class);
    for (Cell cell : cells) {
      RawCell raw = filled(row, cell);
      String text = cell.rule.taken(CodeText.of(raw.text()));
      Field field = cell.rule.field();
      if (field == Field.CURRENCY) {
        continue;
      }
      Meaning part;
      if (field == Field.PARTNER) {
        partnerCode = text;
        partner = layout.partners().find(text).orElse(null);
        part = partner == null ? null : meaning(partner);
      } else {
        part = meaning(row, cell, raw, unused);
      }
      if (part != null) {
        says = says.over(part);
        continue;
      }
      switch (field) {
        case PARTNER, REPORTER -> {
          if (!text.isEmpty()) {
            return null;
          }
          open.add(field);
        }
        case PRODUCT -> {
          if (text.isEmpty()) {
            open.add(field);
          }
          says = says.over(Meaning.ofProduct(SeriesKey.ALL_PRODUCTS));
        }
        case FLOW -> directed = false;
        case YEAR, QUARTER, MONTH, PERIOD -> timed = false;
        default -> {} // item or adjustment: that of the layout
      }
    }
    return new Told(says, Validity.of(partnerCode, partner), timed, directed, open);
  }

  /** What a cell says; null, and an issue, where it cannot be read. */
  private @Nullable Meaning meaning(RawRow row, Cell cell, RawCell raw, RowIssues issues) {
    return FieldText.read(
        layout,
        cell.rule,
        raw,
        classification(row, cell),
        digits(row, cell),
        days,
        cell.column,
        issues);
  }

  /** The column that messages about the row as a whole point to. */
  int firstColumn() {
    return inOrderOfKey.isEmpty() ? 0 : inOrderOfKey.get(0).column();
  }

  /** What the product code of a row belongs to: said by the layout or by another column. */
  private String classification(RawRow row, Cell cell) {
    ColumnRule.Options options = cell.rule.options();
    if (options.classifiedBy().isEmpty()) {
      return options.classification();
    }
    int column = header.column(options.classifiedBy()).orElse(-1);
    return classification(cell.rule, column < 0 ? "" : row.cell(column).text());
  }

  /** The classification that the text of another column names; {@code ?} for none. */
  static String classification(ColumnRule rule, String text) {
    return rule.options().classes().getOrDefault(text.strip().replaceAll("\\d", ""), "?");
  }

  /** How many digits another column says that the product code of a row has. */
  private String digits(RawRow row, Cell cell) {
    String by = cell.rule.options().digitsBy();
    int column = by.isEmpty() ? -1 : header.column(by).orElse(-1);
    return column < 0 ? "" : CodeText.of(row.cell(column).text());
  }

  private RawCell filled(RawRow row, Cell cell) {
    RawCell raw = row.cell(cell.column);
    if (raw.isBlank() && cell.rule.options().fillDown()) {
      String above = lastText.getOrDefault(cell.column, "");
      return above.isEmpty() ? raw : new RawCell(RawCell.Kind.TEXT, above);
    }
    return raw;
  }

  /** What a column of scales says, 0 where there is none; null, with an issue, where unreadable. */
  private @Nullable Integer powerOfTen(RawRow row, RowIssues issues) {
    return scale == null ? Integer.valueOf(0) : scale.powerOfTen(row, issues);
  }

  private @Nullable PartnerRow partner(Cell cell, String code, RowIssues issues) {
    if (code.isEmpty()) {
      issues.add(IssueCode.PARTNER_MISSING, cell.column, Field.PARTNER.code());
      return null;
    }
    PartnerRow row = layout.partners().find(code).orElse(null);
    if (row == null) {
      issues.addUnknown(layout.partners(), cell.column, code, code);
    }
    return row;
  }

  /** Whether the name beside a code is not that of another economy: one of them is wrong. */
  private boolean isSo(PartnerRow partner, String code, RawRow row, RowIssues issues) {
    String name = nameColumn < 0 ? "" : row.cell(nameColumn).text();
    String named =
        name.isBlank()
            ? ""
            : economiesByName.computeIfAbsent(
                name, text -> Objects.requireNonNullElse(layout.partners().named(text), ""));
    if (named.isEmpty() || named.equals(partner.economy())) {
      return true;
    }
    issues.add(
        IssueCode.PARTNER_CONTRADICTED,
        nameColumn,
        Field.PARTNER_NAME.code(),
        code,
        partner.economy(),
        "'" + name + "'",
        named);
    return false;
  }

  private Meaning meaning(PartnerRow row) {
    return meanings.computeIfAbsent(row, partner -> partner.says(layout.defaults()));
  }

  /**
   * What the cells of a row say.
   *
   * @param says the parts of its figures
   * @param partner what is known of its partner; null where the table has no partner column
   * @param partnerCode the partner as the file writes it
   * @param currency the currency of its amounts
   * @param powerOfTen by which its amounts are to be multiplied
   * @param key all of it as text, the same for two rows only where they speak of the same
   */
  record Read(
      Meaning says,
      @Nullable PartnerRow partner,
      String partnerCode,
      String currency,
      int powerOfTen,
      String key) {}

  /**
   * What a rejected row tells of its figures.
   *
   * @param timed whether it tells their period
   * @param directed whether it tells their flow
   * @param open what it leaves empty of reporter, partner and product
   */
  record Told(Meaning says, Validity validity, boolean timed, boolean directed, Set<Field> open) {}

  private record Cell(int column, ColumnRule rule) {}
}
