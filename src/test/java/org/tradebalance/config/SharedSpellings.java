package org.tradebalance.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Collects what the publishers' own files call their partners, without the layouts. */
final class SharedSpellings {

  private final Path folder =
      Path.of(Objects.requireNonNull(System.getProperty("shared.data"), "shared.data"));

  /** The texts of a column of every sheet, by index. */
  Set<String> column(String file, int column, Predicate<String> sheets) {
    Set<String> texts = new TreeSet<>();
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        if (sheets.test(sheet.getSheetName())) {
          sheet.forEach(row -> add(texts, row, column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The labels of a row that stands for the header, in every sheet that has it. */
  Set<String> header(String file, String firstLabel) {
    Set<String> texts = new TreeSet<>();
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          if (firstLabel.equals(text(row, 0))) {
            row.forEach(cell -> add(texts, row, cell.getColumnIndex()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.remove(firstLabel);
    return texts;
  }

  /** The first labels of a sheet in order, each "Other" with the area above it. */
  List<String> labels(String file, Set<String> areas) {
    List<String> labels = new ArrayList<>();
    String area = "";
    for (String label : inOrder(file)) {
      area = areas.contains(label) ? label : area;
      labels.add(label.equals("Other") ? area + " / " + label : label);
    }
    return labels;
  }

  /** The fields of some columns of a CSV with a header row. */
  Set<String> csv(String file, String charset, String... columns) {
    Set<String> texts = new TreeSet<>();
    try {
      String text = Files.readString(folder.resolve(file), Charset.forName(charset));
      int start = text.startsWith("\uFEFF") ? 1 : 0;
      List<CSVRecord> records =
          CSVFormat.RFC4180.parse(new StringReader(text.substring(start))).getRecords();
      List<String> header = records.get(0).toList();
      for (CSVRecord row : records.subList(1, records.size())) {
        for (String column : columns) {
          texts.add(row.get(header.indexOf(column)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private List<String> inOrder(String file) {
    List<String> labels = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      workbook.getSheetAt(0).forEach(row -> add(labels, row, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  private static void add(java.util.Collection<String> texts, Row row, int column) {
    String text = text(row, column);
    if (!text.isBlank()) {
      texts.add(text);
    }
  }

  private static String text(Row row, int column) {
    var cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
