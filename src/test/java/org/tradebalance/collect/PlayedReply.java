package org.tradebalance.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** An answer, and how it behaves on the way. */
public final class PlayedReply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Way way;
  private final int at;

  /**
   * An answer.
   *
   * @param headers headers besides those of the length
   * @param way how it travels
   * @param at byte of the body at which the way does what it does
   */
  private PlayedReply(int status, Map<String, String> headers, byte[] body, Way way, int at) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.way = way;
    this.at = at;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body.clone();
  }

  /** How a body travels. */
  enum Way {
    /** With its length. */
    WHOLE,
    /** In chunks. */
    CHUNKED,
    /** Without length; the connection is closed behind it. */
    CLOSED,
    /** With its length, and the connection breaks off. */
    CUT,
    /** In chunks, and the connection breaks off. */
    CUT_CHUNKED,
    /** Without length, and the connection is closed too early, as if that were the end. */
    CUT_CLOSED,
    /** The connection breaks off before any header. */
    NOTHING,
    /** It says that it is longer than it is, and nothing more comes. */
    WRONG_LENGTH,
    /** It begins and never goes on. */
    STALLED
  }

  /** A body that arrives. */
  public static PlayedReply ok(byte[] body) {
    return new PlayedReply(200, Map.of(), body, Way.WHOLE, 0);
  }

  /** A text that arrives. */
  public static PlayedReply ok(String text) {
    return ok(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing but a status and what the server says about it. */
  public static PlayedReply status(int status, String text) {
    return new PlayedReply(status, Map.of(), text.getBytes(StandardCharsets.UTF_8), Way.WHOLE, 0);
  }

  /**
   * A body with an entity tag, as proper servers have it: 304 where it is known, a part where that
   * is asked for.
   */
  public static PlayedReply tagged(PlayedServer.Asked asked, String etag, byte[] body) {
    if (asked.header("if-none-match").equals(etag)) {
      return status(304, "").with("ETag", etag);
    }
    String range = asked.header("range");
    if (range.startsWith("bytes=") && asked.header("if-range").equals(etag)) {
      int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      if (from >= body.length) {
        return status(416, "");
      }
      return new PlayedReply(
              206, Map.of(), Arrays.copyOfRange(body, from, body.length), Way.WHOLE, 0)
          .with("ETag", etag)
          .with("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
    }
    return ok(body).with("ETag", etag);
  }

  public PlayedReply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new PlayedReply(status, more, body, way, at);
  }

  PlayedReply by(Way other, int byteOf) {
    return new PlayedReply(status, headers, body, other, byteOf);
  }

  PlayedReply packed() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(body);
      }
      return new PlayedReply(status, headers, bytes.toByteArray(), way, at)
          .with("Content-Encoding", "gzip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it; says whether the connection stays open. */
  boolean write(OutputStream out) throws IOException {
    if (way == Way.NOTHING) {
      return false;
    }
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Played\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    boolean chunked = way == Way.CHUNKED || way == Way.CUT_CHUNKED;
    boolean closed = way == Way.CLOSED || way == Way.CUT_CLOSED;
    if (chunked) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (closed) {
      head.append("Connection: close\r\n");
    } else if (status != 304 && status != 204) {
      head.append("Content-Length: ")
          .append(body.length + (way == Way.WRONG_LENGTH ? 10 : 0))
          .append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    boolean all =
        way == Way.WHOLE || way == Way.CHUNKED || way == Way.CLOSED || way == Way.WRONG_LENGTH;
    int length = status == 304 || status == 204 ? 0 : all ? body.length : Math.min(at, body.length);
    for (int from = 0; from < length; from += 7_000) {
      int size = Math.min(7_000, length - from);
      if (chunked) {
        out.write(String.format(Locale.ROOT, "%x\r\n", size).getBytes(StandardCharsets.US_ASCII));
      }
      out.write(body, from, size);
      if (chunked) {
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
    if (way == Way.CHUNKED) {
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.flush();
    if (way == Way.STALLED) {
      try {
        Thread.sleep(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return way == Way.WHOLE || way == Way.CHUNKED;
  }
}
