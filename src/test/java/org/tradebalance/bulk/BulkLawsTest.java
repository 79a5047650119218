package org.tradebalance.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.gen.Law;
import org.tradebalance.gen.ShippedConfig;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.ProductLevel;

/** A file in bulk, however it is cut, says what the same file says row by row. */
class BulkLawsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final List<ProductLevel> LEVELS = List.of(ProductLevel.values());

  @TempDir Path folder;
  private int files;

  @Test
  void aFileLikeBacisHasTheSameOutcomesInEveryCut() {
    Law.of(
        random -> {
          String text = new RandomBaci(random).text();
          check(random, "cepii-baci", "baci.csv", text.getBytes(StandardCharsets.UTF_8));
        });
  }

  @Test
  void aFileLikeComtradesHasTheSameOutcomesInEveryCut() {
    Law.of(
        random -> {
          String text = new RandomComtrade(random).text();
          Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : WINDOWS;
          check(random, "un-comtrade", "comtrade.csv", text.getBytes(charset));
        });
  }

  @Test
  void aFileWithYearAndMonthApartHasTheSameOutcomesInEveryCut() {
    Law.of(
        random -> {
          String text = new RandomComexstat(random).text();
          check(random, "br-comexstat-exports", "EXP_2024.csv", text.getBytes(WINDOWS));
        });
  }

  @Test
  void aFileInAnotherEncodingOrCompressedHasTheSameOutcomes() {
    Law.of(
        random -> {
          String text = new RandomBaci(random).text();
          boolean wide = random.nextBoolean();
          byte[] bytes = text.getBytes(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
          check(
              random, "cepii-baci", wide ? "baci.csv" : "baci.csv.gz", wide ? bytes : gzip(bytes));
        });
  }

  @Test
  void aDamagedFileIsRefusedForTheSameReason() {
    Law.of(
        random -> {
          byte[] bytes = new RandomBaci(random).text().getBytes(StandardCharsets.UTF_8);
          byte[] damaged = bytes.clone();
          for (int damages = random.nextInt(3); damages >= 0; damages--) {
            byte[] signs = {'"', '"', ',', '\n', '\r', (byte) 0xC3, (byte) 0x81, ' ', 0};
            int at = 12 + random.nextInt(Math.max(1, damaged.length - 12));
            damaged[Math.min(at, damaged.length - 1)] = signs[random.nextInt(signs.length)];
          }
          check(random, "cepii-baci", "baci.csv", damaged);
        });
  }

  private void check(Random random, String layoutId, String name, byte[] bytes) {
    Layout shipped = Objects.requireNonNull(ShippedConfig.catalogue().layouts().get(layoutId));
    ProductLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
    Layout layout = BulkOutcome.with(shipped, new Bulk(level, Bulk.Kept.SUMMARY, 0, false, false));
    try {
      Path file = Files.createDirectory(folder.resolve("file" + ++files)).resolve(name);
      Files.write(file, bytes);
      GeneralOutcome expected;
      try {
        expected = GeneralOutcome.of(file, name, layout, level);
      } catch (RefusedFileException e) {
        assertThat(refusal(random, file, name, layout)).isEqualTo(e.issue().toString());
        return;
      }
      for (long splitBytes : List.of(64L + random.nextInt(256), 1L << 20)) {
        long tableBytes = random.nextBoolean() ? 1 : 1 << 20;
        expected.assertSame(bulk(file, name, layout, splitBytes, tableBytes));
      }
    } catch (IOException | RefusedFileException e) {
      throw new AssertionError(e);
    }
  }

  private String refusal(Random random, Path file, String name, Layout layout) throws IOException {
    try {
      bulk(file, name, layout, 1L + random.nextInt(512), 1L << 20);
      return "not refused";
    } catch (RefusedFileException e) {
      return e.issue().toString();
    }
  }

  private BulkOutcome bulk(Path file, String name, Layout layout, long splitBytes, long tableBytes)
      throws IOException, RefusedFileException {
    Path splits = Files.createDirectory(folder.resolve("splits" + ++files));
    return BulkOutcome.of(
        new BulkFile(
            file, name, layout, org.tradebalance.extract.Limits.DEFAULT, new SplitFolder(splits)),
        splitBytes,
        tableBytes);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
