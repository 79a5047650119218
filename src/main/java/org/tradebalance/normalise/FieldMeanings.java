package org.tradebalance.normalise;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.CodeText;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.DayOrder;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.layout.definition.RowKind;
import org.tradebalance.layout.definition.RowRule;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationBits;
import org.tradebalance.trade.Period;

/** Works out what a text of a column means, with the rules of all other extracts. */
final class FieldMeanings {

  private static final RawRow NO_ROW = new RawRow(0, "", 0, List.of());

  private final Layout layout;
  private final Meaning ofFile;
  private final ProductLevel level;
  private final List<RowRule> rules;
  private final EconomyRanks economies;
  private final Products products = new Products();

  FieldMeanings(Layout layout, Meaning ofFile, ProductLevel level) {
    this.layout = layout;
    this.ofFile = ofFile;
    this.level = level;
    // What rows stand for others cannot be told while splits are read at the same time.
    this.rules =
        layout.tables().get(0).rows().stream()
            .filter(rule -> rule.kind() == RowKind.IGNORE)
            .toList();
    this.economies = EconomyRanks.of(layout, ofFile);
  }

  /** What a text of a column means. */
  FieldEntry of(ColumnRule rule, String text) {
    long met = rulesMet(rule, text);
    ColumnRule.Options options = rule.options();
    return switch (rule.field()) {
      case PARTNER -> partner(met, rule.taken(CodeText.of(text)));
      case PRODUCT ->
          options.classifiedBy().isEmpty()
              ? product(met, said(rule, text, options.classification()))
              : FieldEntry.ofOther(met);
      case REPORTER -> {
        Meaning says = said(rule, text, "");
        String code = says == null ? null : says.reporter();
        yield code == null ? FieldEntry.bad(met) : economy(met, code, null);
      }
      case YEAR, PERIOD -> time(met, said(rule, text, ""));
      case MONTH -> month(met, said(rule, text, ""));
      case FLOW -> {
        Meaning says = said(rule, text, "");
        yield says == null ? FieldEntry.bad(met) : flow(met, says.flow());
      }
      default ->
          rule.field().isKey() && said(rule, text, "") == null
              ? FieldEntry.bad(met)
              : FieldEntry.ofOther(met);
    };
  }

  /** What a product code means whose classification another column tells. */
  FieldEntry classified(ColumnRule rule, String text, String classText) {
    return product(0, said(rule, text, FieldCells.classification(rule, classText)));
  }

  FieldEntry economy(String code) {
    return economy(0, code, null);
  }

  FieldEntry product(String code) {
    return product(0, code);
  }

  FieldEntry flow(@Nullable Flow flow) {
    return flow(0, flow);
  }

  /** A figure as the general way gives it. */
  long figure(Observation flow, int state) {
    FieldEntry product = product(0, flow.series().product());
    return ObservationBits.of(
        economies.rank(flow.series().reporter()),
        economies.rank(flow.series().partner()),
        product.product(),
        ObservationBits.period(flow.period()),
        product.depth(),
        flow(flow.flow()).flow(),
        state);
  }

  private @Nullable Meaning said(ColumnRule rule, String text, String classification) {
    RawCell cell = text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text);
    return FieldText.read(
        layout, rule, cell, classification, "", DayOrder.UNKNOWN, 0, new RowIssues("", NO_ROW));
  }

  private FieldEntry partner(long met, String text) {
    PartnerRow row = text.isEmpty() ? null : layout.partners().find(text).orElse(null);
    if (row == null || row.otherwise() != null) {
      return FieldEntry.bad(
          met); // a name that meant somebody else in other months: the general way
    }
    return economy(met, row.economy(), row);
  }

  private FieldEntry economy(long met, String code, @Nullable PartnerRow partner) {
    return FieldEntry.ofEconomy(met, economies.rank(code), partner, Identity.of(code));
  }

  private FieldEntry product(long met, @Nullable Meaning says) {
    String product = says == null ? null : says.product();
    return product == null ? FieldEntry.bad(met) : product(met, product);
  }

  private FieldEntry product(long met, String product) {
    int depth = Math.min(ObservationBits.DEPTHS - 1, level.depth(product));
    int place = products.place(level.of(product));
    return FieldEntry.ofProduct(met, place, depth, Identity.of(product));
  }

  private FieldEntry flow(long met, @Nullable Flow flow) {
    return flow == null || flow == Flow.BALANCE
        ? FieldEntry.bad(met)
        : FieldEntry.ofFlow(met, flow == Flow.EXPORT ? 0 : 1);
  }

  private FieldEntry time(long met, @Nullable Meaning says) {
    try {
      Period period = says == null ? null : says.over(ofFile).period();
      return period == null ? FieldEntry.bad(met) : FieldEntry.ofPeriod(met, period);
    } catch (IllegalArgumentException e) {
      return FieldEntry.bad(met); // the general way says why
    }
  }

  /** The month of the year, numbered as a period is; a whole year has none. */
  private static FieldEntry month(long met, @Nullable Meaning says) {
    Integer month = says == null ? null : says.month();
    return month == null ? FieldEntry.bad(met) : FieldEntry.ofMonth(met, month);
  }

  /** The month that a year and a month of it name together. */
  FieldEntry month(FieldEntry year, FieldEntry month) {
    return year.good() && month.good()
        ? FieldEntry.ofPeriod(0, Period.month(year.year(), month.period()))
        : FieldEntry.bad(0);
  }

  /** The row rules whose conditions on the column a text meets; a rule without one asks nothing. */
  private long rulesMet(ColumnRule rule, String text) {
    long met = 0;
    for (int at = 0; at < rules.size(); at++) {
      Pattern pattern = rules.get(at).when().get(rule.name());
      if (pattern == null || pattern.matcher(CodeText.of(text)).matches()) {
        met |= 1L << at;
      }
    }
    return met;
  }

  /** The rules for rows to be left out, in the order of their bits. */
  List<RowRule> rules() {
    return rules;
  }

  /** A bit for each row rule. */
  long allRules() {
    return rules.isEmpty() ? 0 : -1L >>> (Long.SIZE - rules.size());
  }

  List<String> economies() {
    return economies.codes();
  }

  List<String> products() {
    return products.names();
  }
}
