package org.tradebalance.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook's package. */
final class Parts {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static Parts of(byte[] workbook) {
    Parts read = new Parts();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read.parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  String text(String name) {
    byte[] part = parts.get(name);
    return part == null ? "" : new String(part, StandardCharsets.UTF_8);
  }

  void put(String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void remove(String name) {
    parts.remove(name);
  }

  /** The name of the first part that begins like this; empty where there is none. */
  String first(String beginning) {
    return parts.keySet().stream().filter(n -> n.startsWith(beginning)).findFirst().orElse("");
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
