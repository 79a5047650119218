package org.tradebalance.publisher;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.detection.HeaderMap;

/**
 * A sheet and where things stand in it.
 *
 * @param content the sheet
 * @param header its rows of labels, from 1
 * @param width columns that its labels name
 * @param amounts numbers of the columns of amounts, from 0
 * @param keys numbers of the columns that tell rows apart, from 0
 */
record DisguisedTable(
    CaseSheet content, List<Integer> header, int width, List<Integer> amounts, List<Integer> keys) {

  /** The first table of a file as it was found, with the only sheet of its case. */
  static DisguisedTable of(PublisherCase example, Path file)
      throws IOException, RefusedFileException {
    List<HeaderMap> tables =
        Recognition.of(
                Extracts.open(file, example.fileName(), Limits.DEFAULT),
                example.fileName(),
                PureCore.CATALOGUE.layouts().values())
            .winner()
            .tables();
    HeaderMap first = tables.get(0);
    int last = first.lastRow();
    TreeSet<Integer> amounts = new TreeSet<>();
    TreeSet<Integer> keys = new TreeSet<>();
    first
        .columns()
        .forEach(
            (number, column) -> {
              if (column.rule().field() == Field.VALUE || column.rule().field() == Field.RATE) {
                amounts.add(number);
              } else if (column.rule().field().isKey()) {
                keys.add(number);
              }
            });
    return new DisguisedTable(
        CaseSheet.of(example).get(0),
        IntStream.rangeClosed(last - first.table().headerLevels() + 1, last).boxed().toList(),
        first.lastColumn() + 1,
        List.copyOf(amounts),
        List.copyOf(keys));
  }

  /** How an amount is written. */
  interface AmountText {
    String of(BigDecimal amount);
  }

  private int lastHeader() {
    return header.isEmpty() ? 0 : header.get(header.size() - 1);
  }

  private DisguisedTable rows(List<List<String>> rows) {
    return new DisguisedTable(content.with(rows), header, width, amounts, keys);
  }

  DisguisedTable sheet(String name) {
    return new DisguisedTable(content.called(name), header, width, amounts, keys);
  }

  DisguisedTable labelled(UnaryOperator<String> written) {
    return new DisguisedTable(
        header.isEmpty() ? content : content.labelled(header.get(0), lastHeader(), written),
        header,
        width,
        amounts,
        keys);
  }

  DisguisedTable withIndex() {
    return new DisguisedTable(
        content.widened(true, Math.max(1, lastHeader()), ""), header, width, amounts, keys);
  }

  DisguisedTable withNotes() {
    return new DisguisedTable(
        content.widened(false, Math.max(1, lastHeader()), "'my note"),
        header,
        width,
        amounts,
        keys);
  }

  DisguisedTable withColumnsReversed() {
    int first = header.isEmpty() ? 1 : header.get(0);
    List<List<String>> changed = new ArrayList<>(content.rows().subList(0, first - 1));
    for (List<String> row : content.rows().subList(first - 1, content.rows().size())) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < width) {
        cells.add("");
      }
      Collections.reverse(cells.subList(0, width));
      changed.add(cells);
    }
    return rows(changed);
  }

  DisguisedTable withEmptyRowsAbove() {
    List<List<String>> changed = new ArrayList<>(List.of(List.of(""), List.of("")));
    changed.addAll(content.rows());
    return rows(changed);
  }

  DisguisedTable withRowsReversed() {
    List<List<String>> changed = new ArrayList<>(content.rows());
    Collections.reverse(changed.subList(lastHeader(), changed.size()));
    return rows(changed);
  }

  DisguisedTable mapRows(UnaryOperator<List<String>> change) {
    return rows(content.rows().stream().map(change).toList());
  }

  DisguisedTable map(UnaryOperator<String> change) {
    return mapRows(row -> row.stream().map(change).toList());
  }

  DisguisedTable mapKeys(UnaryOperator<String> change) {
    return mapBelow(keys, change);
  }

  DisguisedTable mapAmounts(AmountText written) {
    return mapBelow(
        amounts, cell -> Disguise.isNumber(cell) ? written.of(new BigDecimal(cell)) : cell);
  }

  DisguisedTable mapMissing(String mark) {
    return mapBelow(amounts, cell -> cell.isEmpty() ? '\'' + mark : cell);
  }

  private DisguisedTable mapBelow(List<Integer> columns, UnaryOperator<String> change) {
    List<List<String>> changed = new ArrayList<>(content.rows().subList(0, lastHeader()));
    for (List<String> row : content.rows().subList(lastHeader(), content.rows().size())) {
      List<String> cells = new ArrayList<>(row);
      for (int column : columns) {
        if (column < cells.size()) {
          cells.set(column, change.apply(cells.get(column)));
        }
      }
      changed.add(cells);
    }
    return rows(changed);
  }
}
