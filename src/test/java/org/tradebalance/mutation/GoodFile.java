package org.tradebalance.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file as its publisher ships it. */
final class GoodFile {

  private final String id;
  private final String name;
  private final byte[] bytes;

  private GoodFile(String id, String name, byte[] bytes) {
    this.id = id;
    this.name = name;
    this.bytes = bytes;
  }

  static GoodFile of(String id, Path file) {
    try {
      return new GoodFile(id, String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it is called here; several files may have one name. */
  String id() {
    return id;
  }

  /** The name under which it is read. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** The ending of its name. */
  private String kind() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  boolean isText() {
    return kind().equals("csv") || kind().equals("txt");
  }

  boolean isWorkbook() {
    return kind().equals("xlsx");
  }

  /** Its cells, to be changed. */
  Grid grid() {
    return switch (kind()) {
      case "csv", "txt" -> TextGrid.of(bytes);
      case "xlsx" -> WorkbookGrid.of(bytes);
      case "xls" -> OldWorkbookGrid.of(bytes);
      default -> throw new IllegalStateException(name);
    };
  }

  @Override
  public String toString() {
    return id;
  }
}
