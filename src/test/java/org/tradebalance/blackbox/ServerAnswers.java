package org.tradebalance.blackbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Passes on what a PostgreSQL server answers and knows where a transaction that changed something
 * has ended. The messages: documentation of PostgreSQL, "Frontend/Backend Protocol", "Message
 * Formats".
 */
final class ServerAnswers {

  private static final int NO_ENCRYPTION = 'N';
  private static final int COMMAND_COMPLETE = 'C';
  private static final int READY_FOR_QUERY = 'Z';
  private static final byte NO_TRANSACTION = 'I';
  private static final Set<String> CHANGES_NOTHING =
      Set.of("SELECT", "BEGIN", "COMMIT", "ROLLBACK", "SET", "SHOW");

  private final DataInputStream in;
  private final DataOutputStream out;
  private boolean changed;

  ServerAnswers(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /**
   * Passes on until the server ends the connection.
   *
   * @param end told of each end of a transaction; it passes the answer on, or does not
   */
  void pass(End end) throws IOException {
    int type = in.read();
    if (type == NO_ENCRYPTION) { // a single byte, and a message after it
      out.write(type);
      out.flush();
      type = in.read();
    }
    for (; type >= 0; type = in.read()) {
      int length = in.readInt();
      byte[] body = in.readNBytes(length - Integer.BYTES);
      if (body.length < length - Integer.BYTES) {
        throw new EOFException();
      }
      int answer = type;
      if (type == COMMAND_COMPLETE) {
        changed |= !CHANGES_NOTHING.contains(word(body));
      }
      if (type == READY_FOR_QUERY && body[0] == NO_TRANSACTION && changed) {
        changed = false;
        end.of(() -> write(answer, body));
      } else {
        write(answer, body);
      }
    }
  }

  private void write(int type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(body.length + Integer.BYTES);
    out.write(body);
    if (in.available() == 0) {
      out.flush();
    }
  }

  /** The first word of a text that a zero ends. */
  private static String word(byte[] body) {
    return new String(body, 0, body.length - 1, StandardCharsets.US_ASCII).split(" ", 2)[0];
  }

  /** What happens where a transaction that changed something has ended. */
  @FunctionalInterface
  interface End {
    void of(Answer answer) throws IOException;
  }

  /** The answer that says so, for the program to have. */
  @FunctionalInterface
  interface Answer {
    void passOn() throws IOException;
  }
}
