package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;

/** A look at bytes in parts tells what the decoders of the platform say of the whole. */
class TextScanTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Ends and neighbours of the ranges that bytes of UTF-8 fall into, and those Windows lacks. */
  private static final int[] TELLING = {
    0x00, 0x01, 0x22, 0x41, 0x7F, 0x80, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
    0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF
  };

  @Test
  void anyBytesAreTextWhereTheDecodersSaySo() {
    Law.of(
        random -> {
          for (int time = 0; time < 2_000; time++) {
            byte[] bytes = bytes(random);
            TextScan scan = inParts(bytes, random);
            assertThat(scan.isAllUtf8()).isEqualTo(isText(bytes, StandardCharsets.UTF_8));
            assertThat(scan.isAllWindows()).isEqualTo(isText(bytes, WINDOWS));
          }
        });
  }

  @Test
  void partsTellTheSameEncodingAsTheWhole() {
    Law.of(
        random -> {
          for (int time = 0; time < 2_000; time++) {
            byte[] bytes = bytes(random);
            TextScan whole = new TextScan();
            whole.add(bytes, bytes.length);
            assertThat(inParts(bytes, random).isMeantAsUtf8()).isEqualTo(whole.isMeantAsUtf8());
          }
        });
  }

  /** Mostly plain or mostly telling bytes, often a text that is valid but for one of them. */
  private static byte[] bytes(Random random) {
    StringBuilder text = new StringBuilder();
    for (int signs = random.nextInt(40); signs > 0; signs--) {
      String some = "aa,\n\u00E9\u20AC\uD83D\uDE00";
      int at = some.offsetByCodePoints(0, random.nextInt(7));
      text.appendCodePoint(some.codePointAt(at));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int others = random.nextInt(4) - 1; others > 0 && bytes.length > 0; others--) {
      bytes[random.nextInt(bytes.length)] = (byte) TELLING[random.nextInt(TELLING.length)];
    }
    return bytes;
  }

  private static TextScan inParts(byte[] bytes, Random random) {
    TextScan all = new TextScan();
    int from = 0;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
      TextScan part = new TextScan();
      part.begin(Arrays.copyOfRange(bytes, Math.max(0, from - TextScan.BEFORE), from));
      part.add(Arrays.copyOfRange(bytes, from, to), to - from);
      all.append(part);
      from = to;
    }
    return all;
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    for (byte each : bytes) {
      if (each == 0) {
        return false;
      }
    }
    try {
      TextEncoding.strict(charset).decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
