package org.tradebalance.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradebalance.quality.IssueCode;

/** Whether a body is of the kind that is expected, and whole; not what its header says it is. */
final class ContentCheck {

  private static final int START = 1_024;
  private static final int SHOWN = 160;
  private static final Pattern PAGE =
      Pattern.compile("(?s)<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern COLUMNS = Pattern.compile("[,;\\t|]");

  private ContentCheck() {}

  /** What a body is. */
  static ContentKind kind(Path body) throws IOException {
    byte[] start = start(body);
    if (start.length == 0) {
      return ContentKind.EMPTY;
    }
    String hex = HexFormat.of().formatHex(start, 0, Math.min(8, start.length));
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return ArchiveCheck.isWorkbook(body) ? ContentKind.XLSX : ContentKind.ZIP;
    }
    if (hex.equals("d0cf11e0a1b11ae1")) {
      return ContentKind.XLS;
    }
    if (hex.startsWith("1f8b")) {
      return ContentKind.GZ;
    }
    if (hex.startsWith("25504446")) {
      return ContentKind.PDF;
    }
    return text(start);
  }

  private static ContentKind text(byte[] start) {
    String text = text(start, start.length);
    if (text.isBlank()) {
      return ContentKind.EMPTY;
    }
    if (text.chars().anyMatch(letter -> letter < ' ' && "\t\r\n\f".indexOf(letter) < 0)) {
      return ContentKind.OTHER;
    }
    String begin = text.strip().toLowerCase(Locale.ROOT);
    if (begin.startsWith("<")) {
      String withoutProlog = begin.replaceFirst("(?s)^<\\?xml.*?\\?>\\s*(<!--.*?-->\\s*)*", "");
      return PAGE.matcher(withoutProlog).matches() ? ContentKind.HTML : ContentKind.XML;
    }
    return begin.startsWith("{") || begin.startsWith("[") ? ContentKind.JSON : ContentKind.CSV;
  }

  /**
   * Refuses what is not expected, empty or cut off.
   *
   * @param arrived the answer, with a body
   */
  static void check(Arrived arrived, Path body, WebSource source)
      throws FetchException, IOException {
    ContentKind kind = kind(body);
    if (kind != source.kind()) {
      String said = shown(body, kind);
      throw new FetchException(
          IssueCode.SOURCE_ANSWER_WRONG,
          true,
          "the answer is "
              + kind.words()
              + ", expected "
              + source.kind().words()
              + (said.isEmpty() ? "" : "; it begins: " + said));
    }
    switch (kind) {
      case XLSX, ZIP, GZ -> ArchiveCheck.whole(body, kind, source.limits().bytes());
      case CSV -> table(arrived, body, source);
      case JSON -> JsonCheck.whole(body);
      default -> {}
    }
  }

  private static void table(Arrived arrived, Path body, WebSource source)
      throws FetchException, IOException {
    byte[] start = start(body);
    if (!COLUMNS.matcher(text(start, start.length)).find()) {
      throw new FetchException(
          IssueCode.SOURCE_ANSWER_WRONG,
          true,
          "the answer is text without columns: " + shown(body, ContentKind.CSV));
    }
    if (source.pages() == null && text(start, start.length).strip().lines().limit(2).count() < 2) {
      throw new FetchException(
          IssueCode.SOURCE_ANSWER_WRONG,
          true,
          "the answer is a single line: " + shown(body, ContentKind.CSV));
    }
    // Where the server does not say where the body ends, a lost connection looks like its end.
    if (!arrived.lengthKnown() && !endsWithLine(body)) {
      throw new FetchException(
          IssueCode.SOURCE_CUT,
          true,
          "the answer ends in the middle of a line, and the server did not say how long it is");
    }
  }

  private static boolean endsWithLine(Path body) throws IOException {
    try (InputStream in = Files.newInputStream(body)) {
      in.skipNBytes(Files.size(body) - 1);
      return in.read() == '\n';
    }
  }

  /** The beginning of a text, for a message; empty where it is none. */
  private static String shown(Path body, ContentKind kind) throws IOException {
    return switch (kind) {
      case CSV, JSON, XML, HTML -> {
        String text = text(start(body), START).strip().replaceAll("\\s+", " ");
        yield text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      }
      default -> "";
    };
  }

  private static byte[] start(Path body) throws IOException {
    try (InputStream in = Files.newInputStream(body)) {
      return in.readNBytes(START);
    }
  }

  private static String text(byte[] start, int length) {
    byte[] bytes = Arrays.copyOf(start, Math.min(length, start.length));
    if (bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    return new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
  }
}
