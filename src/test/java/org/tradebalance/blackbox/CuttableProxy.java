package org.tradebalance.blackbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes connections on to a port of this machine until they are cut. */
final class CuttableProxy implements AutoCloseable {

  private final ServerSocket entrance;
  private final int port;
  private final ServerAnswers.End end;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  private CuttableProxy(ServerSocket entrance, int port, ServerAnswers.End end) {
    this.entrance = entrance;
    this.port = port;
    this.end = end;
  }

  /** A proxy for a port. */
  static CuttableProxy to(int port) throws IOException {
    return to(port, ServerAnswers.Answer::passOn);
  }

  /** A proxy for the port of a PostgreSQL, which tells of each transaction that has ended. */
  static CuttableProxy to(int port, ServerAnswers.End end) throws IOException {
    ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    CuttableProxy proxy = new CuttableProxy(entrance, port, end);
    daemon(proxy::accept);
    return proxy;
  }

  /** The part of a URL that leads here. */
  String at() {
    return ":" + entrance.getLocalPort() + "/";
  }

  /** Cuts every connection, and where it is for good refuses new ones. */
  void cut(boolean forGood) {
    if (forGood) {
      closed = true;
      close(entrance);
    }
    sockets.forEach(CuttableProxy::close);
  }

  private void accept() {
    while (!closed) {
      try {
        Socket from = entrance.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(from);
        sockets.add(to);
        daemon(() -> pass(from, to, InputStream::transferTo));
        daemon(() -> pass(to, from, (in, out) -> new ServerAnswers(in, out).pass(end)));
      } catch (IOException e) {
        return; // cut for good, or the test is over
      }
    }
  }

  private static void pass(Socket from, Socket to, Way way) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      way.pass(in, out);
    } catch (IOException e) {
      close(from); // cut
      close(to);
    }
  }

  /** How one direction is passed on. */
  private interface Way {
    void pass(InputStream in, OutputStream out) throws IOException;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    cut(true);
  }
}
