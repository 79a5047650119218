package org.tradebalance.extract.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tradebalance.extract.Archive;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** A spreadsheet in the OpenDocument format (ISO/IEC 26300), as LibreOffice saves it. */
public final class OpenDocumentExtract implements Extract {

  /** The part that holds all sheets. */
  public static final String PART = "content.xml";

  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final int LARGEST_MANIFEST = 1 << 20;

  private final Path file;
  private final String name;
  private final Limits limits;

  /**
   * A spreadsheet within the limits.
   *
   * @throws RefusedFileException where it is damaged, under a password or beyond them
   */
  public OpenDocumentExtract(Path file, String name, Limits limits) throws RefusedFileException {
    this.file = file;
    this.name = name;
    this.limits = limits;
    refuseEncrypted();
  }

  private void refuseEncrypted() throws RefusedFileException {
    try (Archive archive = PackageGuard.open(file, name, limits)) {
      String manifest = archive.find(MANIFEST);
      if (manifest != null && head(archive, manifest).contains("encryption-data")) {
        throw new RefusedFileException(Issue.ofFile(IssueCode.FILE_ENCRYPTED, name));
      }
      archive.expect(List.of(PART));
    } catch (IOException e) {
      throw PackageGuard.refusal(e, name);
    }
  }

  private static String head(Archive archive, String part) throws IOException {
    try (InputStream in = archive.read(part)) {
      return new String(in.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String kind() {
    return "ods";
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<SheetPreview> previews = new ArrayList<>();
    read(
        rows -> {
          List<RawRow> first = new ArrayList<>();
          for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (first.size() < SheetPreview.ROWS && !row.isBlank()) {
              first.add(row);
            }
          }
          previews.add(rows.preview(first));
        });
    return previews;
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    read(
        rows -> {
          for (RawRow row = rows.next(); row != null; row = rows.next()) {
            sink.accept(row);
          }
        });
  }

  private void read(SheetReader reader) throws RefusedFileException {
    try (Archive archive = PackageGuard.open(file, name, limits);
        PartXml xml = new PartXml(archive.read(PART), PART)) {
      OpenDocumentRows rows = new OpenDocumentRows(xml);
      while (rows.nextSheet()) {
        reader.read(rows);
      }
      xml.drain();
    } catch (IOException e) {
      throw PackageGuard.refusal(e, name);
    }
  }

  private interface SheetReader {
    void read(OpenDocumentRows rows) throws IOException;
  }
}
