package org.tradebalance.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.SdmxNames;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Period;

/** Reads the rows of one table: what each row is, what it says, and its amounts. */
final class TableRows implements RowReader {

  private static final String NOT_YET_PUBLISHED = "not_yet_published";
  private static final String NO_FIGURES = "no_figures";
  private static final String PRINTED_TOTAL = "printed_total";
  private static final String PLACEHOLDER = "placeholder";

  private static final RawRow NO_ROW = new RawRow(0, "", 0, List.of());

  private final Layout layout;
  private final String file;
  private final HeaderMap header;
  private final boolean apart;
  private final boolean choosing;
  private final Meaning ofFile;
  private final SdmxNames names;
  private final RowLabels labels;
  private final FieldCells fields;
  private final ActionColumn actions;
  private final ValueCells values;
  private final RepeatedCells repeated;
  private final ColumnSums sums;
  private final EarlierRows earlier;
  private RawRow asPrinted = NO_ROW;
  private Meaning section = Meaning.NOTHING;
  private String sectionLabel = "";
  private String ignoring = "";
  private int stillIgnored;
  private int lastMonth;

  /**
   * Rows of a table.
   *
   * @param apart whether a second row about the same as one before is rejected
   * @param choosing whether whoever takes the rows chooses between them and their substitutes
   * @param notation how they are written
   * @param evidence takes what they tell of how they are written
   */
  TableRows(
      Layout layout,
      HeaderMap header,
      String file,
      ExchangeRates rates,
      boolean apart,
      boolean choosing,
      Notation notation,
      NotationEvidence evidence) {
    this.apart = apart;
    this.choosing = choosing;
    this.layout = layout;
    this.file = file;
    this.header = header;
    this.ofFile = ofFile(layout, header, file);
    this.names = SdmxNames.of(header);
    this.labels = new RowLabels(layout, header);
    this.fields = new FieldCells(layout, header, notation.days(), evidence.dates());
    this.actions = new ActionColumn(header);
    this.values = new ValueCells(layout, header, rates, notation, evidence.numbers());
    this.repeated = new RepeatedCells(layout, header, notation);
    this.sums = new ColumnSums(values);
    this.earlier = new EarlierRows(header, labels.column(), fields.firstColumn());
  }

  /** What the file says of all its figures, beside their rows and columns. */
  static Meaning ofFile(Layout layout, HeaderMap header, String file) {
    return header
        .table()
        .says()
        .over(header.says())
        .over(
            layout.fileName() == null
                ? Meaning.NOTHING
                : layout.fileName().says(file, layout.reporters()));
  }

  @Override
  public RowOutcome read(RawRow whole) {
    asPrinted = whole;
    RawRow row = names.plain(whole);
    if (stillIgnored > 0) {
      stillIgnored--;
      return new RowOutcome.Ignored(ignoring);
    }
    fields.see(row);
    RowLabels.Found found = labels.find(row);
    if (found == null) {
      return unknown(row);
    }
    try {
      return read(row, found, LabelMeaning.of(found));
    } catch (IllegalArgumentException e) {
      // A year or month that is none; figures below a bad year must not go to the one before.
      section = found.rule().kind() == RowKind.SECTION ? Meaning.NOTHING : section;
      return unknown(row);
    }
  }

  /** A row of zeros without a year, of a partner that has none yet or none any more. */
  private boolean isPlaceholder(RawRow row) {
    int year = header.column(Field.YEAR).orElse(-1);
    return year >= 0 && row.cell(year).isBlank() && values.allZero(row);
  }

  private RowOutcome unknown(RawRow row) {
    RowIssues issues = new RowIssues(file, asPrinted);
    issues.add(
        IssueCode.LABEL_UNKNOWN,
        Math.max(0, labels.column()),
        Field.LABEL.code(),
        "'" + labels.label(row) + "'");
    return issues.rejection();
  }

  private RowOutcome read(RawRow row, RowLabels.Found found, Meaning says) {
    RowRule rule = found.rule();
    return switch (rule.kind()) {
      case SECTION -> {
        Integer year = says.year();
        if (year != null) {
          Period.year(year);
        }
        lastMonth = 0;
        section = says.over(section);
        sectionLabel = found.label();
        yield new RowOutcome.Ignored("section");
      }
      case IGNORE -> {
        ignoring = rule.reason();
        stillIgnored = rule.endsTable() ? Integer.MAX_VALUE : rule.following();
        yield new RowOutcome.Ignored(rule.reason());
      }
      case TOTAL -> {
        RowIssues issues = new RowIssues(file, asPrinted);
        sums.compare(row, issues);
        yield issues.isEmpty() ? new RowOutcome.Ignored(PRINTED_TOTAL) : issues.rejection();
      }
      case YEAR, QUARTER, YEAR_TO_DATE, MONTH, FIGURES, SUBSTITUTE -> figures(row, found, says);
    };
  }

  /** Of such rows one without an amount leaves the sum unknown; without it the sum is too small. */
  private boolean isPartOfSum() {
    return layout.reading().summed() && layout.notPublished() == NotPublished.ABSENT;
  }

  private RowOutcome figures(RawRow row, RowLabels.Found found, Meaning ofLabel) {
    Meaning above = section;
    RowOutcome outcome = stated(row, found, ofLabel);
    return outcome instanceof RowOutcome.Rejected bad
            && !bad.isSaidBefore()
            && !actions.deletes(row)
            && found.rule().kind() != RowKind.SUBSTITUTE
        ? new RowOutcome.Rejected(bad.rejection(), lost(row, ofLabel.over(above)))
        : outcome;
  }

  /** The figures of a rejected row, as far as it says which they are. */
  private List<LostPart> lost(RawRow row, Meaning beside) {
    FieldCells.Told told = fields.told(row);
    return told == null ? List.of() : values.lost(row, told, told.says().over(beside).over(ofFile));
  }

  private RowOutcome stated(RawRow row, RowLabels.Found found, Meaning ofLabel) {
    if (found.rule().opens()) {
      sectionLabel = found.label();
    }
    RowIssues issues = new RowIssues(file, asPrinted);
    if (actions.deletes(row)) {
      return deletion(row, ofLabel, issues);
    }
    if (tooShort(row)) {
      issues.add(
          IssueCode.ROW_TOO_SHORT,
          Math.max(0, row.cells().size() - 1),
          Field.OTHER.code(),
          "'" + values.firstTitle() + "'");
      return issues.rejection();
    }
    if (layout.notPublished() != NotPublished.ZERO && !isPartOfSum() && values.allBlank(row)) {
      boolean toCome = layout.notPublished() == NotPublished.EMPTY;
      return new RowOutcome.Ignored(toCome ? NOT_YET_PUBLISHED : NO_FIGURES);
    }
    if (layout.notPublished() == NotPublished.ZERO && isPlaceholder(row)) {
      return new RowOutcome.Ignored(PLACEHOLDER);
    }
    int above = lastMonth;
    if (backwards(found.rule(), ofLabel)) {
      // The rows below belong to a year that nobody knows either.
      section = Meaning.NOTHING;
      issues.add(
          IssueCode.MONTH_BACKWARDS,
          labels.column(),
          Field.LABEL.code(),
          "'" + found.label() + "'",
          "month " + above);
    }
    tooWide(row, issues);
    actions.check(row, issues);
    FieldCells.Read cells = fields.read(row, issues);
    PartnerRow partner = cells == null ? null : cells.partner();
    String partnerCode = cells == null ? "" : cells.partnerCode();
    Meaning says = ofLabel;
    String product = found.part("product");
    if (product != null) {
      String code = labels.product(product);
      if (code == null) {
        issues.add(
            IssueCode.CODE_UNKNOWN,
            labels.column(),
            Field.PRODUCT.code(),
            Field.PRODUCT.code(),
            "'" + product + "'",
            "a product that the layout lists");
      } else {
        says = says.over(Meaning.ofProduct(code));
      }
    }
    String name = partnerName(found);
    if (name != null) {
      partnerCode = name;
      partner = layout.partners().find(name).orElse(null);
      if (partner == null) {
        issues.addUnknown(layout.partners(), labels.column(), name, "'" + name + "'");
      } else {
        says = says.over(partner.says(layout.defaults()));
      }
    }
    if (cells == null || !issues.isEmpty()) {
      return issues.rejection();
    }
    says = cells.says().over(says).over(section).over(ofFile);
    // A row that is bad by itself is rejected for that, whatever stands in other rows.
    RowOutcome outcome =
        values.read(row, cells, says, Validity.of(partnerCode, partner), labels.column(), issues);
    if (repeated.contradict(row, says, outcome, issues)) {
      return issues.rejection();
    }
    if (!apart || !(outcome instanceof RowOutcome.Accepted good)) {
      return outcome;
    }
    if (choosing && found.rule().kind() == RowKind.SUBSTITUTE) {
      return new RowOutcome.Substitute(good, found.rule().reason());
    }
    if (!earlier.add(row, good, cells, says, partnerCode, issues)) {
      return issues.rejection();
    }
    sums.add(good);
    return outcome;
  }

  /** What a row takes back. Its amounts do not matter; an empty dimension would stand for all. */
  private RowOutcome deletion(RawRow row, Meaning ofLabel, RowIssues issues) {
    List<String> open = fields.open(row);
    if (!open.isEmpty()) {
      actions.refuseWildcard(String.join(" and ", open), issues);
      return issues.rejection();
    }
    tooWide(row, issues);
    FieldCells.Read cells = fields.readKeys(row, issues);
    if (cells == null || !issues.isEmpty()) {
      return issues.rejection();
    }
    Meaning says = cells.says().over(ofLabel).over(section).over(ofFile);
    Validity validity = Validity.of(cells.partnerCode(), cells.partner());
    return values.deleted(row, says, validity, issues);
  }

  /** In a CSV, text beyond the last column means that the fields of the row have shifted. */
  private void tooWide(RawRow row, RowIssues issues) {
    if (!row.sheetName().isEmpty() || header.table().headerLevels() == 0) {
      return;
    }
    for (int column = header.lastColumn() + 1; column < row.cells().size(); column++) {
      if (!row.cell(column).isBlank()) {
        issues.add(IssueCode.ROW_TOO_WIDE, column, Field.OTHER.code(), row.cell(column).text());
        return;
      }
    }
  }

  /**
   * Whether a row of a CSV ends before its first amount: it was cut off, or broken in two. A single
   * text among rows of many columns is a remark.
   */
  private boolean tooShort(RawRow row) {
    int first = values.firstColumn();
    return row.sheetName().isEmpty()
        && header.table().headerLevels() > 0
        && row.cells().size() <= first
        && (first == 1 || row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1);
  }

  /** Whether a month stands below a later one of the year that the section names. */
  private boolean backwards(RowRule rule, Meaning ofLabel) {
    Integer month = ofLabel.month();
    if (rule.kind() != RowKind.MONTH || month == null || ofLabel.year() != null) {
      return false;
    }
    boolean backwards = month < lastMonth;
    lastMonth = month;
    return backwards;
  }

  private @Nullable String partnerName(RowLabels.Found found) {
    String template = found.rule().partner();
    if (!template.isEmpty()) {
      return template.replace("{section}", sectionLabel).replace("{label}", found.label());
    }
    return found.part("partner");
  }
}
