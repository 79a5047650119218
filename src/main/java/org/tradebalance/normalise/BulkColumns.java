package org.tradebalance.normalise;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RecordBytes;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.trade.SeriesKey;

/** Reads the cells that decide what the rows of a very large extract are about. */
final class BulkColumns {

  /** Products by class beyond so many are worked out anew for each row. */
  private static final int MOST = 1 << 16;

  private final FieldMeanings meanings;
  private final int[] numbers;
  private final FieldDictionary[] dictionaries;
  private final FieldEntry[] entries;
  private final long allRules;
  private long rules;
  private final int value;
  private final int valueWidth;
  private final int reporterAt;
  private final int partnerAt;
  private final int productAt;
  private final int timeAt;
  private final int monthAt;
  private final int flowAt;
  private final int classAt;
  private final FieldEntry reporter;
  private final FieldEntry partner;
  private final FieldEntry product;
  private final FieldEntry flow;
  private final @Nullable ColumnRule productRule;
  private final IdentityHashMap<FieldEntry, IdentityHashMap<FieldEntry, FieldEntry>> byClass =
      new IdentityHashMap<>();

  private final IdentityHashMap<FieldEntry, IdentityHashMap<FieldEntry, FieldEntry>> byYear =
      new IdentityHashMap<>();

  BulkColumns(Layout layout, HeaderMap table, Meaning ofFile, FieldMeanings meanings) {
    this.meanings = meanings;
    this.allRules = meanings.allRules();
    ColumnRule ofProduct =
        table.columns().values().stream()
            .map(FoundColumn::rule)
            .filter(rule -> rule.field() == Field.PRODUCT)
            .findFirst()
            .orElse(null);
    String classes = ofProduct == null ? "" : ofProduct.options().classifiedBy();
    this.productRule = ofProduct;
    TreeMap<Integer, FoundColumn> deciding = new TreeMap<>();
    FoundColumn ofValue = null;
    int numberOfValue = -1;
    for (Map.Entry<Integer, FoundColumn> column : table.columns().entrySet()) {
      ColumnRule rule = column.getValue().rule();
      boolean asked =
          table.table().rows().stream().anyMatch(r -> r.when().containsKey(rule.name()));
      if (rule.field().isKey() || asked || rule.name().equals(classes)) {
        deciding.put(column.getKey(), column.getValue());
      } else if (rule.field() == Field.VALUE) {
        ofValue = column.getValue();
        numberOfValue = column.getKey();
      }
    }
    if (ofValue == null) {
      throw new IllegalArgumentException("layout " + layout.id() + " has no column of amounts");
    }
    this.value = numberOfValue;
    this.valueWidth = ofValue.width();
    this.numbers = deciding.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.entries = new FieldEntry[numbers.length];
    this.dictionaries = new FieldDictionary[numbers.length];
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    int placeOfClass = -1;
    for (int at = 0; at < numbers.length; at++) {
      ColumnRule rule = Objects.requireNonNull(deciding.get(numbers[at])).rule();
      dictionaries[at] = new FieldDictionary(text -> meanings.of(rule, text));
      places.put(rule.field(), at);
      placeOfClass = rule.name().equals(classes) ? at : placeOfClass;
    }
    this.reporterAt = places.getOrDefault(Field.REPORTER, -1);
    this.partnerAt = places.getOrDefault(Field.PARTNER, -1);
    this.productAt = places.getOrDefault(Field.PRODUCT, -1);
    this.monthAt = places.getOrDefault(Field.MONTH, -1);
    this.flowAt = places.getOrDefault(Field.FLOW, -1);
    this.timeAt =
        Math.max(places.getOrDefault(Field.PERIOD, -1), places.getOrDefault(Field.YEAR, -1));
    this.classAt = placeOfClass;
    Meaning always = ofValue.says().over(ofFile);
    SeriesKey series = always.series(layout.defaults());
    this.reporter = meanings.economy(series.reporter());
    this.partner = meanings.economy(series.partner());
    this.product = meanings.product(series.product());
    this.flow = meanings.flow(always.flow());
  }

  /**
   * Looks at a row.
   *
   * @return whether all its cells can be read
   */
  boolean see(RecordBytes row) {
    boolean good = true;
    long met = allRules;
    FieldEntry[] seen = entries;
    for (int at = 0; at < seen.length; at++) {
      FieldEntry entry = dictionaries[at].find(row, numbers[at]);
      seen[at] = entry;
      good &= entry.good();
      met &= entry.rules();
    }
    rules = met;
    return good;
  }

  /** The row rules that fit the row, as bits; none is 0. */
  long rules() {
    return rules;
  }

  /** The column of amounts. */
  int value() {
    return value;
  }

  /** How many columns belong to the amounts, those without label of their own included. */
  int valueWidth() {
    return valueWidth;
  }

  FieldEntry reporter() {
    return reporterAt < 0 ? reporter : entries[reporterAt];
  }

  FieldEntry partner() {
    return partnerAt < 0 ? partner : entries[partnerAt];
  }

  FieldEntry time() {
    return monthAt < 0 ? entries[timeAt] : month(entries[timeAt], entries[monthAt]);
  }

  /** The month of a year that one column names and a month that another one names. */
  private FieldEntry month(FieldEntry year, FieldEntry month) {
    IdentityHashMap<FieldEntry, FieldEntry> ofYear =
        byYear.computeIfAbsent(year, key -> new IdentityHashMap<>());
    return ofYear.computeIfAbsent(month, key -> meanings.month(year, month));
  }

  int flow() {
    return flowAt < 0 ? flow.flow() : entries[flowAt].flow();
  }

  /** The product of a row, whose classification another column may tell. */
  FieldEntry product(RecordBytes row) {
    if (productAt < 0) {
      return product;
    }
    FieldEntry entry = entries[productAt];
    if (classAt < 0) {
      return entry;
    }
    IdentityHashMap<FieldEntry, FieldEntry> known = byClass.get(entries[classAt]);
    if (known == null) {
      known = new IdentityHashMap<>();
      byClass.put(entries[classAt], known);
    }
    FieldEntry ofClass = known.get(entry);
    if (ofClass == null) {
      ofClass = classified(row);
      if (known.size() < MOST && byClass.size() < MOST) {
        known.put(entry, ofClass);
      }
    }
    return ofClass;
  }

  private FieldEntry classified(RecordBytes row) {
    if (productRule == null) {
      return product;
    }
    return meanings.classified(productRule, text(row, productAt), text(row, classAt));
  }

  private String text(RecordBytes row, int at) {
    return numbers[at] < row.size() ? row.text(numbers[at]) : "";
  }

  /** The number that tells the row from others. */
  long identity(RecordBytes row) {
    return identity(product(row));
  }

  /** The same for a row whose product only the general way can tell. */
  long identity(FieldEntry product) {
    return Identity.inRole(reporter().identity(), 1)
        ^ Identity.inRole(partner().identity(), 2)
        ^ Identity.inRole(product.identity(), 3)
        ^ Identity.inRole(time().identity(), 4 + flow());
  }
}
