package org.tradebalance.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server on this machine that answers as it is told, also as no proper server would. */
public final class PlayedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Function<Asked, PlayedReply> answers;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  /** Starts. */
  public PlayedServer(Function<Asked, PlayedReply> answers) throws IOException {
    this.answers = answers;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "played server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The address of a path. */
  public String at(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** What was asked so far. */
  public List<Asked> asked() {
    return asked;
  }

  /** How many connections were open at the same time at most. */
  int mostOpen() {
    return mostOpen.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> serve(connection), "played connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      boolean more = true;
      while (more) {
        Asked request = read(in);
        if (request == null) {
          return;
        }
        asked.add(request);
        more = answers.apply(request).write(out);
      }
    } catch (IOException e) {
      // The client went away, which some tests want.
    } finally {
      open.decrementAndGet();
    }
  }

  private static Asked read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Asked(first.split(" ", -1)[1], headers);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
      line.write(letter);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /**
   * A request.
   *
   * @param path path and query
   * @param headers by name in small letters
   */
  public record Asked(String path, Map<String, String> headers) {

    /** A header; empty where it is not there. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** A parameter of the query; empty where it is not there. */
    public String parameter(String name) {
      for (String each : path.substring(path.indexOf('?') + 1).split("&", -1)) {
        if (each.startsWith(name + "=")) {
          return each.substring(name.length() + 1);
        }
      }
      return "";
    }
  }
}
