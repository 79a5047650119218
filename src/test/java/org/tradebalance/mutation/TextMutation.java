package org.tradebalance.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** What programs that save a CSV again do to it. */
enum TextMutation implements Mutation {
  UTF_16_WITH_MARK("UTF-16 with byte order mark", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }
  },
  UTF_16_WITHOUT_MARK("UTF-16 without byte order mark", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return text.getBytes(
          random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
  },
  CODE_PAGE("Windows-1252", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return text.getBytes(WINDOWS);
    }
  },
  ENCODED_TWICE("UTF-8 encoded twice", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return new String(bytes, WINDOWS).getBytes(StandardCharsets.UTF_8);
    }
  },
  OTHER_CODE_PAGE("a byte that is no UTF-8", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x40));
      return changed;
    }
  },
  NUL_BYTES("NUL bytes between", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      int at = random.nextInt(text.length());
      return (text.substring(0, at) + "\0\0" + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
  },
  CARRIAGE_RETURNS("CR only", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return text.replace("\r\n", "\n").replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    }
  },
  BLANK_LINES("a blank line after each", false) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return text.replace("\n", "\n\n").getBytes(StandardCharsets.UTF_8);
    }
  },
  OPEN_QUOTE("a quote that nobody closes", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      int at = random.nextInt(text.length());
      return (text.substring(0, at) + '"' + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
  },
  LONG_LINE("a field of five million characters", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      int at = random.nextInt(text.length());
      return (text.substring(0, at) + "7".repeat(5_000_000) + text.substring(at))
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  LINE_BROKEN("a line broken in two", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      int at = random.nextInt(text.length());
      return (text.substring(0, at) + '\n' + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
  },
  LINES_JOINED("two lines joined", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      int at = text.indexOf('\n', random.nextInt(text.length()));
      return at < 0
          ? null
          : (text.substring(0, at).stripTrailing() + text.substring(at + 1))
              .getBytes(StandardCharsets.UTF_8);
    }
  },
  BEGINS_WITH_BM("begins with the letters BM", true) {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return ("BM" + text).getBytes(StandardCharsets.UTF_8);
    }
  },
  GZIP("gz", false, ".gz") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return packed(bytes);
    }
  },
  GZIP_TRUNCATED("gz, truncated", true, ".gz") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      byte[] packed = packed(bytes);
      return Arrays.copyOf(packed, 1 + random.nextInt(packed.length - 1));
    }
  },
  GZIP_BYTE_CHANGED("gz, one byte changed", true, ".gz") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return ByteMutation.ONE_BYTE_CHANGED.change(packed(bytes), random);
    }
  },
  ZIP("zip", false, ".zip") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return zipped(bytes);
    }
  },
  ZIP_TRUNCATED("zip, truncated", true, ".zip") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      byte[] zipped = zipped(bytes);
      return Arrays.copyOf(zipped, 1 + random.nextInt(zipped.length - 1));
    }
  },
  ZIP_BYTE_CHANGED("zip, one byte changed", true, ".zip") {
    @Override
    byte[] change(byte[] bytes, String text, Random random) {
      return ByteMutation.ONE_BYTE_CHANGED.change(zipped(bytes), random);
    }
  };

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String kind;
  private final boolean damages;
  private final String ending;

  TextMutation(String kind, boolean damages) {
    this(kind, damages, "");
  }

  TextMutation(String kind, boolean damages, String ending) {
    this.kind = kind;
    this.damages = damages;
    this.ending = ending;
  }

  abstract byte @Nullable [] change(byte[] bytes, String text, Random random);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public @Nullable Mutant of(GoodFile good, Random random) {
    if (!good.isText()) {
      return null;
    }
    String text = new String(good.bytes(), StandardCharsets.UTF_8);
    byte[] bytes = change(good.bytes(), text, random);
    if (bytes == null) {
      return null;
    }
    String name = good.name() + ending;
    return damages ? Mutant.somewhere(name, bytes, kind) : Mutant.nothing(name, bytes, kind);
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("extract.csv"));
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
