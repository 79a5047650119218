package org.tradebalance.store.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.StoragePlace;
import org.tradebalance.publish.table.TableColumn;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.publish.table.TableStorage;

/**
 * The queries of the views of a table, which show the rows of the current publication. A row of
 * arrays becomes a row for each of its places. H2 cannot join an array of the row beside it; it
 * takes the place from a table of numbers, joined from the left so that H2 never begins with it.
 *
 * @param <T> what a row is
 */
final class BiViews<T> {

  private static final Set<StoragePlace> OF_SERIES =
      EnumSet.of(
          StoragePlace.SERIES,
          StoragePlace.PARTNER,
          StoragePlace.REPORTER,
          StoragePlace.SERIES_KEY);

  /** As {@code series_key} is written in files. */
  private static final String KEY =
      "s.dataset || '.' || t.frequency || '.' || s.reporter || '.' || s.partner || '.' || s.item"
          + " || '.' || s.adjustment || '.' || s.product";

  private final PublishedTable<T> table;
  private final TableStorage<T> storage;
  private final boolean embedded;

  BiViews(PublishedTable<T> table, TableStorage<T> storage, boolean embedded) {
    this.table = table;
    this.storage = storage;
    this.embedded = embedded;
  }

  /** The query of a view. */
  String query(TableSchema<T> view) {
    Set<StoragePlace> places = new LinkedHashSet<>();
    Set<String> arrays = new LinkedHashSet<>();
    List<String> shown = new ArrayList<>();
    for (TableColumn<T> column : view.columns()) {
      for (TableColumn<T> part : parts(column)) {
        places.add(part.place());
        if (part.place() == StoragePlace.ARRAY) {
          arrays.add(part.storedName());
        }
      }
      shown.add(expression(column) + " as " + column.name());
    }
    return "select " + String.join(", ", shown) + from(places, arrays);
  }

  private String from(Set<StoragePlace> places, Set<String> arrays) {
    StringBuilder from = new StringBuilder(" from ");
    if (storage.ofPublication()) {
      from.append("publication p join ").append(storage.name());
      from.append(" t on t.publication_id = p.publication_id");
    } else {
      from.append(storage.name()).append(" t");
    }
    if (places.stream().anyMatch(OF_SERIES::contains)) {
      from.append(" join series s on s.series_id = t.series_id");
    }
    if (places.contains(StoragePlace.REPORTER)) {
      from.append(" left join economy r on r.publication_id = p.publication_id");
      from.append(" and r.economy = s.reporter");
    }
    if (places.contains(StoragePlace.PARTNER)) {
      from.append(" join economy e on e.publication_id = p.publication_id");
      from.append(" and e.economy = s.partner");
    }
    if (!arrays.isEmpty()) {
      from.append(embedded ? numbered() : unnested(arrays));
    }
    return storage.ofPublication() ? from + " where p.is_current" : from.toString();
  }

  /** All arrays of a row are as long as that of its keys. */
  private String numbered() {
    String keys =
        table.columns().stream()
            .filter(column -> column.key() && column.place() == StoragePlace.ARRAY)
            .map(TableColumn::storedName)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(table.name() + " has no array of keys"));
    return " left join array_place n on n.place <= cardinality(t." + keys + ")";
  }

  private static String unnested(Set<String> arrays) {
    return " cross join lateral unnest(t."
        + String.join(", t.", arrays)
        + ") as v ("
        + String.join(", ", arrays)
        + ")";
  }

  private String expression(TableColumn<T> column) {
    return switch (column.place()) {
      case SERIES -> "s." + column.storedName();
      case PARTNER -> "e." + column.storedName();
      case REPORTER -> "r." + column.storedName();
      case SERIES_KEY -> KEY;
      case ROW -> "t." + column.storedName();
      case PUBLICATION -> "p." + column.storedName();
      case ARRAY ->
          embedded ? "t." + column.storedName() + "[n.place]" : "v." + column.storedName();
      case JOINED ->
          String.join(" || ':' || ", parts(column).stream().map(this::expression).toList());
    };
  }

  /** The column itself, or those that it is joined of. */
  private List<TableColumn<T>> parts(TableColumn<T> column) {
    return column.place() == StoragePlace.JOINED
        ? column.stored().stream().map(this::named).toList()
        : List.of(column);
  }

  private TableColumn<T> named(String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table.name() + " has no column " + name));
  }
}
