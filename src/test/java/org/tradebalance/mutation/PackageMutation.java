package org.tradebalance.mutation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What programs that write workbooks badly do to the parts of one. */
enum PackageMutation implements Mutation {
  SHEET_CUT("the XML of a sheet cut off", true) {
    @Override
    void change(Parts parts, Random random) {
      String sheet = parts.first(SHEETS);
      String xml = parts.text(sheet);
      parts.put(sheet, xml.substring(0, random.nextInt(xml.length())));
    }
  },
  SHEET_SPOILT("a character of the XML of a sheet changed", true) {
    @Override
    void change(Parts parts, Random random) {
      String sheet = parts.first(SHEETS);
      StringBuilder xml = new StringBuilder(parts.text(sheet));
      xml.setCharAt(random.nextInt(xml.length()), (char) (' ' + random.nextInt(94)));
      parts.put(sheet, xml.toString());
    }
  },
  TEXTS_SPOILT("a character of the shared texts changed", true) {
    @Override
    void change(Parts parts, Random random) {
      StringBuilder xml = new StringBuilder(parts.text(TEXTS));
      if (!xml.isEmpty()) {
        xml.setCharAt(random.nextInt(xml.length()), (char) (' ' + random.nextInt(94)));
        parts.put(TEXTS, xml.toString());
      }
    }
  },
  TEXTS_CUT("the shared texts end too soon", true) {
    @Override
    void change(Parts parts, Random random) {
      String xml = parts.text(TEXTS);
      int from = xml.indexOf("</si>", random.nextInt(Math.max(1, xml.length())));
      if (from > 0) {
        parts.put(TEXTS, xml.substring(0, from) + "</si></sst>");
      }
    }
  },
  NO_TEXTS("no shared texts", true) {
    @Override
    void change(Parts parts, Random random) {
      parts.remove(TEXTS);
    }
  },
  NO_SHEET("no sheet behind its name", true) {
    @Override
    void change(Parts parts, Random random) {
      parts.remove(parts.first(SHEETS));
    }
  },
  NO_STYLES("no styles", false) {
    @Override
    void change(Parts parts, Random random) {
      parts.remove("xl/styles.xml");
    }
  },
  DATES_FROM_1904("dates counted from 1904", true) {
    @Override
    void change(Parts parts, Random random) {
      String xml = parts.text("xl/workbook.xml").replaceFirst("<workbookPr[^>]*/>", "");
      parts.put(
          "xl/workbook.xml", xml.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    }
  },
  SHEET_RENAMED("a sheet renamed", true) {
    @Override
    void change(Parts parts, Random random) {
      String xml = parts.text("xl/workbook.xml");
      parts.put("xl/workbook.xml", xml.replaceFirst("(<sheet [^>]*name=\")", "$1My "));
    }
  },
  SIZES_LIE("the archive lies about the sizes of its entries", true) {
    @Override
    void change(Parts parts, Random random) {
      // in the bytes of the archive, below
    }

    @Override
    byte[] change(byte[] bytes, Random random) {
      ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = 0; at + 46 < bytes.length; at++) {
        if (archive.getInt(at) == CENTRAL_ENTRY && random.nextInt(3) == 0) {
          int field = at + (random.nextBoolean() ? COMPRESSED : UNCOMPRESSED);
          archive.putInt(field, archive.getInt(field) + 1 + random.nextInt(1000));
        }
      }
      return bytes;
    }
  };

  private static final String SHEETS = "xl/worksheets/";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final int CENTRAL_ENTRY = 0x02014b50;
  private static final int COMPRESSED = 20;
  private static final int UNCOMPRESSED = 24;

  private final String kind;
  private final boolean damages;

  PackageMutation(String kind, boolean damages) {
    this.kind = kind;
    this.damages = damages;
  }

  abstract void change(Parts parts, Random random);

  byte[] change(byte[] bytes, Random random) {
    return bytes;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public @Nullable Mutant of(GoodFile good, Random random) {
    if (!good.isWorkbook()) {
      return null;
    }
    Parts parts = Parts.of(good.bytes());
    change(parts, random);
    byte[] bytes = change(parts.bytes(), random);
    return damages
        ? Mutant.somewhere(good.name(), bytes, kind)
        : Mutant.nothing(good.name(), bytes, kind);
  }
}
