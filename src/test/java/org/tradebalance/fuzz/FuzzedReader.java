package org.tradebalance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.pipeline.PlausibilityCheck;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.publisher.PublisherCase;

/** Something that reads what comes from outside, and good examples of it. */
enum FuzzedReader {

  /** Text of any kind: CSV, SDMX-CSV, JSON, XML, web pages. */
  TEXT("fuzz.csv") {
    @Override
    List<byte[]> seeds(Path folder) {
      return cases(folder, ".*\\.(csv|txt|json|xml|dat)");
    }
  },

  /** A workbook as a whole: its package, or the streams of an old one. */
  WORKBOOK("fuzz.xlsx") {
    @Override
    List<byte[]> seeds(Path folder) {
      return cases(folder, ".*\\.xlsx?");
    }
  },

  /** The XML of one sheet in a package that is whole. */
  SHEET("fuzz.xlsx") {
    @Override
    byte[] file(byte[] data) {
      return packed(
          "[Content_Types].xml",
          TYPES.getBytes(StandardCharsets.UTF_8),
          "xl/workbook.xml",
          WORKBOOK_XML.getBytes(StandardCharsets.UTF_8),
          "xl/_rels/workbook.xml.rels",
          RELATIONS.getBytes(StandardCharsets.UTF_8),
          "xl/worksheets/sheet1.xml",
          data);
    }

    @Override
    List<byte[]> seeds(Path folder) {
      return List.of(SHEET_XML.getBytes(StandardCharsets.UTF_8));
    }
  },

  /** A zip with a text in it. */
  ARCHIVE("fuzz.zip") {
    @Override
    List<byte[]> seeds(Path folder) {
      List<byte[]> seeds = new ArrayList<>();
      for (byte[] text : TEXT.seeds(folder)) {
        seeds.add(packed("a.csv", text));
      }
      return seeds;
    }
  },

  /** A layout that an operator wrote. */
  LAYOUT("fuzz.yml") {
    @Override
    void read(byte[] data) {
      try {
        Path config = Files.createDirectories(SCRATCH.resolve("config"));
        Files.write(Files.createDirectories(config.resolve("layouts")).resolve("fuzz.yml"), data);
        Catalogue.read(new ConfigFiles(config));
      } catch (ConfigurationException e) {
        // says what is wrong
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    List<byte[]> seeds(Path folder) {
      try (Stream<Path> layouts = Files.list(Path.of("config/layouts"))) {
        return smallest(layouts.toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
  private static final String WORKBOOK_XML =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
          + " name=\"country\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  private static final String RELATIONS =
      "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"rId1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
          + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
  private static final String SHEET_XML =
      "<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
          + " r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>observation_date</t></is></c><c r=\"B1\""
          + " t=\"inlineStr\"><is><t>BOPGSTB</t></is></c></row><row r=\"2\"><c r=\"A2\""
          + " t=\"d\"><v>2024-01-01</v></c><c r=\"B2\"><v>-67000</v></c></row>"
          + "</sheetData></worksheet>";

  private static final int SEEDS = 12;
  private static final Path SCRATCH = scratch();

  private final String name;

  FuzzedReader(String name) {
    this.name = name;
  }

  /** Good examples, the smallest there are. */
  abstract List<byte[]> seeds(Path folder);

  /** The file that some bytes become. */
  byte[] file(byte[] data) {
    return data;
  }

  /** Reads; whatever is not a refusal with its cause is a fault. */
  void read(byte[] data) {
    try {
      Path file = Files.write(SCRATCH.resolve(name), file(data));
      Extract extract = Extracts.open(file, name, Limits.DEFAULT);
      Layout layout =
          Recognition.of(extract, name, PureCore.CATALOGUE.layouts().values()).winner().layout();
      FileAssembly read =
          FileAssembly.of(
              layout,
              name,
              List.of(ScanFile.scan(file, name, layout, Limits.DEFAULT, ExchangeRates.NONE)));
      new PlausibilityCheck(PureCore.CATALOGUE).within(read, layout, name, file);
    } catch (RefusedFileException e) {
      if (e.issue().message().isBlank()) {
        throw new IllegalStateException("refused without a cause", e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> cases(Path folder, String names) {
    try {
      List<Path> written = new ArrayList<>();
      for (PublisherCase each : PublisherCase.all().toList()) {
        Path own = Files.createDirectories(folder.resolve(each.name()));
        Path file = each.write(own);
        if (String.valueOf(file.getFileName()).matches(names)) {
          written.add(file);
        }
      }
      return smallest(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> smallest(List<Path> files) {
    return files.stream()
        .map(FuzzedReader::bytes)
        .sorted(Comparator.comparingInt(bytes -> bytes.length))
        .limit(SEEDS)
        .toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < namesAndContents.length; at += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[at]));
        zip.write((byte[]) namesAndContents[at + 1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
