package org.tradebalance.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One line being put together, without its end. */
final class Line {

  private final byte[] bytes = new byte[4096];
  private int size;

  Line text(byte[] text) {
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
    return this;
  }

  Line text(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  Line sign(char sign) {
    bytes[size++] = (byte) sign;
    return this;
  }

  Line number(long number) {
    if (number >= 10) {
      number(number / 10);
    }
    bytes[size++] = (byte) ('0' + number % 10);
    return this;
  }

  /** Thousandths as a number with as many decimals as it needs. */
  Line decimal(long thousandths) {
    number(thousandths / 1000);
    long rest = thousandths % 1000;
    if (rest != 0) {
      sign('.').sign((char) ('0' + rest / 100));
      if (rest % 100 != 0) {
        sign((char) ('0' + rest / 10 % 10));
      }
      if (rest % 10 != 0) {
        sign((char) ('0' + rest % 10));
      }
    }
    return this;
  }

  void clear() {
    size = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }
}
