package org.tradebalance.digest;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 (FIPS 180-4). That of Java is slow until the optimising compiler has taken it up, which a
 * nightly load does without: for large files that was a third of the processor time. They are
 * hashed by the native code of the Amazon Corretto Crypto Provider, which uses the instructions
 * that processors have for it; where it cannot be loaded, by Java as the small ones are.
 */
public final class Sha256 {

  /** Up to here Java is through before the native code has tested itself. */
  private static final long SMALL = 64L << 20;

  private Sha256() {}

  /** A digest for a few bytes. */
  public static MessageDigest digest() {
    return digest(null);
  }

  /**
   * A digest for a file of some size.
   *
   * @param size number of bytes to come, as far as known; a guess is good enough
   */
  public static MessageDigest digestFor(long size) {
    return digest(size <= SMALL ? null : Native.PROVIDER);
  }

  /** The hash of a text in UTF-8, in hexadecimal. */
  public static String ofText(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of the content of a file, in hexadecimal. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digestFor(Files.size(file));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest(@Nullable Provider provider) {
    try {
      return provider == null
          ? MessageDigest.getInstance("SHA-256")
          : MessageDigest.getInstance("SHA-256", provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Loaded when the first large file comes. */
  private static final class Native {

    /** Null on other systems than Linux on x86, and where its library may not be executed. */
    static final @Nullable Provider PROVIDER = load();

    private static @Nullable Provider load() {
      AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
      return provider.getLoadingError() == null ? provider : null;
    }
  }
}
