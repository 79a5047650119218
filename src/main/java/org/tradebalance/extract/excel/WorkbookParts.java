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
 * @param styles part of the styles of cells; null where there is none
 * @param datesFrom1904 whether the days of its dates are counted from 1904 and not from 1900
 * @param macros whether it holds macros
 * @param uncomputed whether its writer says that its formulas are still to be computed
 */
record WorkbookParts(
    List<Sheet> sheets,
    @Nullable String texts,
    @Nullable String styles,
    boolean datesFrom1904,
    boolean macros,
    boolean uncomputed) {

  /** The part that names the sheets. */
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String VISIBLE = "visible";
  private static final String MACROS = "xl/vbaProject.bin";
  private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
  private static final String FOLDER = "xl";

  /** Copies the list. */
  WorkbookParts {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param name as the workbook gives it
   * @param part where its rows are; empty where the workbook does not say
   * @param hidden whether who opens the workbook does not see it, or cannot even ask for it
   */
  record Sheet(String name, String part, boolean hidden) {}

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
    Map<String, String> partsByKind = new HashMap<>();
    relationships(archive, partsById, partsByKind);
    List<Sheet> sheets = new ArrayList<>();
    boolean datesFrom1904 = false;
    boolean uncomputed = false;
    try (PartXml xml = new PartXml(archive.read(WORKBOOK), WORKBOOK)) {
      for (int event = xml.next(); event != PartXml.NO_MORE; event = xml.next()) {
        if (event == PartXml.START && xml.is("workbookPr")) {
          datesFrom1904 = isTrue(xml.attribute("date1904"));
        } else if (event == PartXml.START && xml.is("calcPr")) {
          uncomputed = isTrue(xml.attribute("fullCalcOnLoad"));
        } else if (event == PartXml.START && xml.is("sheet")) {
          String name = Objects.requireNonNullElse(xml.attribute("name"), "");
          String id = xml.prefixedAttribute("id");
          String part = id == null ? "" : partsById.getOrDefault(id, "");
          String state = Objects.requireNonNullElse(xml.attribute("state"), VISIBLE);
          sheets.add(new Sheet(name, part, !state.equals(VISIBLE)));
        }
      }
    }
    return new WorkbookParts(
        sheets,
        partsByKind.get("sharedStrings"),
        partsByKind.get("styles"),
        datesFrom1904,
        archive.names().contains(MACROS),
        uncomputed);
  }

  static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  /** Fills in the parts by their ids, and those that are there by what they are. */
  private static void relationships(
      Archive archive, Map<String, String> partsById, Map<String, String> partsByKind)
      throws IOException {
    String part = archive.find(RELATIONSHIPS);
    if (part == null) {
      return;
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
        String type = Objects.requireNonNullElse(xml.attribute("Type"), "");
        if (found != null) {
          partsByKind.put(type.substring(type.lastIndexOf('/') + 1), found);
        }
      }
    }
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
