package org.tradebalance.publish.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published tables in their order. What is in the list is published; nothing else names tables.
 *
 * @param tables the tables
 */
public record TableCatalogue(List<PublishedTable<?>> tables) {

  private static final TableCatalogue SHIPPED =
      new TableCatalogue(
          List.of(
              BilateralBalanceTable.TABLE,
              ProductBalanceTable.TABLE,
              PeriodicBalanceTable.TABLE,
              OriginalCurrencyBalanceTable.TABLE,
              MetricsTable.TABLE,
              AnnualMetricsTable.TABLE,
              RankingsTable.TABLE,
              ControlTotalsTable.TABLE,
              ClaimsTable.TABLE,
              RevisionsTable.TABLE,
              RevisionSizesTable.TABLE,
              RejectsTable.TABLE,
              LedgerTable.TABLE,
              MadeViews.TRADE_FLOW,
              MadeViews.PUBLICATION,
              EconomiesTable.TABLE,
              PeriodsTable.TABLE,
              MadeViews.PRODUCTS,
              DatasetsTable.TABLE,
              MadeViews.VINTAGES,
              MadeViews.FLOW_HISTORY,
              MetricDefinitionsTable.TABLE,
              DictionaryTable.TABLE));

  /** Copies the list. */
  public TableCatalogue {
    tables = List.copyOf(tables);
  }

  /** The tables of this version. */
  public static TableCatalogue shipped() {
    return SHIPPED;
  }

  /** The same with one more. */
  public TableCatalogue with(PublishedTable<?> table) {
    List<PublishedTable<?>> more = new ArrayList<>(tables);
    more.add(table);
    return new TableCatalogue(more);
  }

  /** Every file and view, in the order of the dictionary: files first. */
  public List<TableSchema<?>> schemas() {
    return tables.stream()
        .<TableSchema<?>>flatMap(table -> table.schemas().stream())
        .sorted(Comparator.comparing(TableSchema::kind))
        .toList();
  }

  /**
   * The files and views of a publication: all but files that it has not, and views of those.
   *
   * @param files names of its files
   */
  public List<TableSchema<?>> publishedWith(Set<String> files) {
    Set<String> present =
        files.stream()
            .flatMap(name -> schema(name).stream())
            .map(TableSchema::name)
            .collect(Collectors.toSet());
    return schemas().stream()
        .filter(
            schema -> {
              String file = schema.isView() ? schema.shortName() + TableKind.CSV : schema.name();
              return present.contains(file) || schema(file).isEmpty();
            })
        .toList();
  }

  /** The file or view of that name, if it is one of the catalogue. */
  public Optional<TableSchema<?>> schema(String name) {
    String known =
        ProductBalanceTable.isFile(name) ? ProductBalanceTable.TABLE.file().name() : name;
    return schemas().stream().filter(schema -> schema.name().equals(known)).findAny();
  }

  /** All that readers are told of the tables, in one text, which changes when any of it does. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (TableSchema<?> schema : schemas()) {
      text.append(schema.name()).append(schema.title()).append(schema.definition());
      text.append(schema.key()).append(schema.definitions()).append('\n');
    }
    return text.toString();
  }
}
