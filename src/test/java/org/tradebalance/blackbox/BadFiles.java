package org.tradebalance.blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tradebalance.sample.RawWorkbook;

/** Files that arrive in an input folder and cannot be used. */
final class BadFiles {

  /** Names of the files and the identifier of what is wrong with each. */
  static final SortedMap<String, String> CODES = new TreeMap<>();

  static {
    CODES.put("a picture.xlsx", "TB-2002");
    CODES.put("changed.xlsx", "TB-2009");
    CODES.put("empty.xlsx", "TB-2001");
    CODES.put("old kind.xlsx", "TB-2007");
    CODES.put("old.xls", "TB-2007");
    CODES.put("protected.xlsx", "TB-2004");
    CODES.put("something else.csv", "TB-2007");
    CODES.put("truncated.xlsx", "TB-2003");
  }

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0};

  private BadFiles() {}

  static void writeTo(Path folder) {
    RawWorkbook good = SmallCensus.of(2023, 2024, 11).workbook();
    byte[] bytes = good.toBytes();
    write(folder, "a picture.xlsx", Arrays.copyOf(PNG, 4000));
    write(folder, "changed.xlsx", withColumnRenamed(good));
    write(folder, "empty.xlsx", new byte[0]);
    write(folder, "old kind.xlsx", oldKind("country"));
    write(folder, "old.xls", oldKind("other"));
    write(folder, "protected.xlsx", underPassword(bytes));
    write(
        folder,
        "something else.csv",
        "date,station,celsius\n2024-05-01,Potsdam,12.5\n".getBytes(StandardCharsets.UTF_8));
    write(folder, "truncated.xlsx", Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static byte[] withColumnRenamed(RawWorkbook workbook) {
    String part = "xl/sharedStrings.xml";
    return workbook
        .withPart(part, entry(workbook.toBytes(), part).replace(">IJAN<", ">IJANUARY<"))
        .toBytes();
  }

  private static String entry(byte[] zipped, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      throw new IllegalArgumentException("no " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] oldKind(String sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet(sheet).createRow(0).createCell(0).setCellValue("year");
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] underPassword(byte[] workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(workbook);
      }
      container.writeFilesystem(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Path folder, String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
