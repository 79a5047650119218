package org.tradebalance.extract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.extract.Archive;

/**
 * In which parts of a package the sheets and the shared texts of its workbook are.
 *
 * @param sheets the sheets in their order, hidden ones too
 * @param texts part of the shared texts; null where there is none
 */
record WorkbookParts(List<Sheet> sheets, @Nullable String texts) {

  /** The part that names the sheets. */
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
  private static final String FOLDER = "xl";
  private static final String SHARED_TEXTS = "/sharedStrings";

  /** Copies the list. */
  WorkbookParts {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param name as the workbook gives it
   * @param part where its rows are; empty where the workbook does not say
   */
  record Sheet(String name, String part) {}

  /** The parts whose size grows with that of the data, as far as they are there. */
  Set<String> large() {
    Set<String> large = new HashSet<>();
    sheets.forEach(sheet -> large.add(sheet.part()));
    if (texts != null) {
      large.add(texts);
    }
    large.remove("");
    return large;
  }

  static WorkbookParts read(Archive archive) throws IOException {
    Map<String, String> partsById = new HashMap<>();
    String texts = relationships(archive, partsById);
    List<Sheet> sheets = new ArrayList<>();
    try (PartXml xml = new PartXml(archive.read(WORKBOOK), WORKBOOK)) {
      while (xml.toStart("sheet")) {
        String name = Objects.requireNonNullElse(xml.attribute("name"), "");
        String id = xml.prefixedAttribute("id");
        sheets.add(new Sheet(name, id == null ? "" : partsById.getOrDefault(id, "")));
      }
    }
    return new WorkbookParts(sheets, texts);
  }

  /** Fills in the parts by their ids; gives the part of the shared texts. */
  private static @Nullable String relationships(Archive archive, Map<String, String> partsById)
      throws IOException {
    String texts = null;
    String part = archive.find(RELATIONSHIPS);
    if (part == null) {
      return null;
    }
    try (PartXml xml = new PartXml(archive.read(part), part)) {
      while (xml.toStart("Relationship")) {
        String id = xml.attribute("Id");
        String target = xml.attribute("Target");
        if (id == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
          continue;
        }
        String resolved = resolve(target);
        String found = archive.find(resolved);
        partsById.put(id, found == null ? resolved : found);
        if (Objects.requireNonNullElse(xml.attribute("Type"), "").endsWith(SHARED_TEXTS)) {
          texts = found;
        }
      }
    }
    return texts;
  }

  /** The name of a part from how the workbook refers to it. */
  private static String resolve(String target) {
    List<String> path = new ArrayList<>();
    if (!target.startsWith("/")) {
      path.add(FOLDER);
    }
    for (String step : target.split("/", -1)) {
      if (step.equals("..") && !path.isEmpty()) {
        path.remove(path.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
