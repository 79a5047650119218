package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Reads the amounts of a row. */
final class ValueCells {

  private static final Pattern ZERO = Pattern.compile("0+([.,]0+)?([eE][-+]?\\d{1,3})?");

  private final Layout layout;
  private final ExchangeRates rates;
  private final AmountReader amounts;
  private final AmountSigns signs;
  private final boolean stated;
  private final int flagColumn;
  private final NumberEvidence evidence;
  private final FrequencyColumn frequency;
  private final boolean totals;
  private final List<Value> values = new ArrayList<>();

  ValueCells(
      Layout layout,
      HeaderMap header,
      ExchangeRates rates,
      Notation notation,
      NumberEvidence evidence) {
    this.layout = layout;
    this.rates = rates;
    this.amounts = new AmountReader(layout.unit(), notation, layout.ofWorkbooks());
    this.flagColumn = header.columnStatedFirst(Field.FLAG).orElse(-1);
    this.signs = new AmountSigns(layout.unit(), header.column(Field.CURRENCY).isPresent());
    this.stated = notation.numbers() == null;
    this.evidence = evidence;
    this.frequency = new FrequencyColumn(header);
    this.totals = header.table().rows().stream().anyMatch(row -> row.kind() == RowKind.TOTAL);
    header
        .columns()
        .forEach(
            (column, found) -> {
              if (found.rule().field() == Field.VALUE) {
                values.add(new Value(column, found));
              }
            });
  }

  /** Whether the table prints totals. */
  boolean hasTotals() {
    return totals;
  }

  /** The first column of amounts; -1 where there is none. */
  int firstColumn() {
    return values.stream().mapToInt(value -> value.column).min().orElse(-1);
  }

  String firstTitle() {
    return title(firstColumn());
  }

  String title(int column) {
    return values.stream()
        .filter(value -> value.column == column)
        .map(value -> value.found.rule().title())
        .findFirst()
        .orElse("");
  }

  /** Whether every value cell of the row is blank. */
  boolean allBlank(RawRow row) {
    return values.stream().allMatch(value -> value.isBlank(row));
  }

  /** Whether every value cell of the row is blank or a zero. */
  boolean allZero(RawRow row) {
    return values.stream()
        .map(value -> row.cell(value.column))
        .allMatch(cell -> cell.isBlank() || ZERO.matcher(cell.text().strip()).matches());
  }

  /** The amounts of a row of totals, by column. Groups of digits are read as the file has them. */
  Map<Integer, Usd> printed(RawRow row) {
    Map<Integer, Usd> printed = new TreeMap<>();
    for (Value value : values) {
      RawCell cell = signs.plain(row.cell(value.column));
      RawCell plain = stated ? new RawCell(cell.kind(), cell.text().replace(",", "")) : cell;
      try {
        printed.put(value.column, amounts.read(plain));
      } catch (AmountReader.Unreadable e) {
        // no total in this column
      }
    }
    return printed;
  }

  RowOutcome read(
      RawRow row,
      FieldCells.Read cells,
      Meaning says,
      Validity validity,
      int labelColumn,
      RowIssues issues) {
    CurrencyAmounts inDollars = new CurrencyAmounts(amounts, rates, cells);
    List<Observation> flows = new ArrayList<>(values.size());
    List<Observation> unconverted = new ArrayList<>(0);
    SeriesKey ofRow = says.series(layout.defaults());
    int notApplicable = 0;
    for (Value value : values) {
      int column = value.columnOfFigure(row, layout.marks());
      if (column < 0) {
        issues.add(IssueCode.SEVERAL_FIGURES, value.column, value.title(), value.text(row));
        continue;
      }
      RawCell cell = row.cell(column);
      if (cell.isBlank()
          && layout.notPublished() == NotPublished.ABSENT
          && !layout.reading().summed()) {
        continue;
      }
      Meaning all = value.found.says().over(says);
      Period period = period(all);
      Flow flow = all.flow();
      if (period == null || flow == null) {
        issues.add(IssueCode.SECTION_MISSING, Math.max(0, labelColumn), Field.LABEL.code());
        return issues.rejection();
      }
      if (!frequency.allows(row, period, issues)) {
        return issues.rejection();
      }
      SourceCell source = new SourceCell(row.sheet(), row.number(), column);
      Figure figure = figure(value, row, cell, source, flow, period, inDollars, issues);
      if (figure == null) {
        continue;
      }
      if (validity.applies(flow, period)) {
        SeriesKey series =
            validity.inItsTime(
                value.ownSeries ? all.series(layout.defaults()) : ofRow, flow, period);
        List<Observation> figures = inDollars.lacksRate(period) ? unconverted : flows;
        figures.add(new Observation(series, flow, period, figure, source));
        if (layout.reading().mirrored()) {
          figures.add(MirroredFigure.of(series, flow, period, figure, source));
        }
      } else if (inDollars.isNothing(figure)) {
        notApplicable++;
      } else {
        issues.add(
            IssueCode.OUTSIDE_VALIDITY,
            column,
            value.title(),
            validity.subject(),
            period.toString(),
            validity.explanation());
      }
    }
    return issues.isEmpty()
        ? new RowOutcome.Accepted(flows, notApplicable, inDollars.originals(), unconverted)
        : issues.rejection();
  }

  /** The figures that a row takes back, whatever its amounts. */
  RowOutcome deleted(RawRow row, Meaning says, Validity validity, RowIssues issues) {
    List<Observation> figures = new ArrayList<>(values.size());
    for (Value value : values) {
      Meaning all = value.found.says().over(says);
      Period period = period(all);
      Flow flow = all.flow();
      if (period == null || flow == null) {
        issues.add(IssueCode.SECTION_MISSING, value.column, value.title());
        return issues.rejection();
      }
      if (!frequency.allows(row, period, issues)) {
        return issues.rejection();
      }
      SeriesKey series = validity.inItsTime(all.series(layout.defaults()), flow, period);
      SourceCell source = new SourceCell(row.sheet(), row.number(), value.column);
      figures.add(new Observation(series, flow, period, Figure.MISSING, source));
    }
    return new RowOutcome.Deleted(figures);
  }

  /** The figures of a rejected row, as far as it tells which they are. */
  List<LostPart> lost(RawRow row, FieldCells.Told told, Meaning says) {
    List<LostPart> lost = new ArrayList<>(values.size());
    for (Value value : values) {
      Meaning all = value.found.says().over(says);
      Period period = told.timed() ? period(all) : null;
      Flow flow = told.directed() ? all.flow() : null;
      SeriesKey series = all.series(layout.defaults());
      if (period != null && flow != null) {
        series = told.validity().inItsTime(series, flow, period);
      }
      SourceCell source = new SourceCell(row.sheet(), row.number(), value.column);
      lost.add(new LostPart(series, flow, period, told.open(), source));
      if (layout.reading().mirrored()) {
        Flow opposite = flow == null ? null : MirroredFigure.opposite(flow);
        lost.add(
            new LostPart(MirroredFigure.series(series), opposite, period, told.open(), source));
      }
    }
    return lost;
  }

  private static @Nullable Period period(Meaning all) {
    try {
      return all.period();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Every amount tells something of how the file writes numbers. */
  private void see(RawCell cell, RawRow row, int column) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      evidence.number();
    } else if (cell.kind() == RawCell.Kind.TEXT) {
      evidence.text(cell.text().strip(), row, column);
    }
  }

  /** What letters in the cell, or in the column of flags, say of its amount. */
  private ObservationFlags flags(RawRow row, RawCell cell, String ofColumn) {
    String text = cell.text().strip();
    String ofRow = flagColumn < 0 ? ofColumn : row.cell(flagColumn).text().strip().concat(ofColumn);
    return cell.kind() == RawCell.Kind.TEXT
        ? ObservationFlags.of(layout.marks(), text, ofRow)
        : ObservationFlags.beside(text, ofRow);
  }

  private @Nullable Figure figure(
      Value value,
      RawRow row,
      RawCell cell,
      SourceCell source,
      Flow flow,
      Period period,
      CurrencyAmounts inDollars,
      RowIssues issues) {
    if (cell.isBlank() && layout.notPublished() == NotPublished.ABSENT) {
      return Figure.MISSING; // a part of a sum, which is unknown without it
    }
    ObservationFlags flags = flags(row, cell, value.found.status());
    if (!flags.areKnown()) {
      issues.add(
          IssueCode.FLAG_UNKNOWN, source.column(), value.title(), flags.letters(), cell.text());
      return null;
    }
    Optional<Figure> sign = layout.marks().figure(flags.number());
    if (sign.isPresent()) {
      return inDollars.sign(flags.instead(sign.get()), period, source);
    }
    RawCell number =
        cell.kind() == RawCell.Kind.TEXT
            ? signs.plain(new RawCell(cell.kind(), flags.number()))
            : cell;
    see(number, row, source.column());
    try {
      BigDecimal amount = inDollars.amount(number);
      if (flow != Flow.BALANCE && amount.signum() < 0 && !value.found.rule().options().signed()) {
        issues.add(IssueCode.NEGATIVE_FLOW, source.column(), value.title(), cell.text());
        return null;
      }
      return inDollars.figure(amount, number, flags, period, source);
    } catch (AmountReader.Unreadable e) {
      signs.tell(e, cell, source.column(), value.title(), issues);
      return null;
    }
  }

  /** A column of amounts. */
  private static final class Value {

    private final int column;
    private final FoundColumn found;
    private final boolean ownSeries;

    Value(int column, FoundColumn found) {
      this.column = column;
      this.found = found;
      this.ownSeries = found.says().speaksOfSeries();
    }

    String title() {
      return found.rule().title();
    }

    boolean isBlank(RawRow row) {
      for (int at = column; at < column + found.width(); at++) {
        if (!row.cell(at).isBlank()) {
          return false;
        }
      }
      return true;
    }

    String text(RawRow row) {
      List<String> texts = new ArrayList<>();
      for (int at = column; at < column + found.width(); at++) {
        texts.add(row.cell(at).text());
      }
      return String.join(" | ", texts);
    }

    /** The cell with the figure, marks beside it left out; -1 where there are several. */
    int columnOfFigure(RawRow row, Marks marks) {
      if (found.width() == 1) {
        return column;
      }
      int figure = -1;
      for (int at = column; at < column + found.width(); at++) {
        RawCell cell = row.cell(at);
        if (!cell.isBlank() && !marks.isOnlyBeside(cell.text())) {
          if (figure >= 0) {
            return -1;
          }
          figure = at;
        }
      }
      return Math.max(figure, column);
    }
  }
}
