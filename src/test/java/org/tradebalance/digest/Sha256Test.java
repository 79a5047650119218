package org.tradebalance.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  private static final long LARGE = 1L << 40;

  @TempDir Path folder;

  /** The examples of FIPS 180-2, appendix B. */
  @Test
  void theExamplesOfTheStandardHoldForSmallAndLargeFiles() {
    for (MessageDigest digest : new MessageDigest[] {Sha256.digest(), Sha256.digestFor(LARGE)}) {
      assertThat(hex(digest.digest("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      byte[] million = new byte[1_000_000];
      java.util.Arrays.fill(million, (byte) 'a');
      assertThat(hex(digest.digest(million)))
          .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
  }

  @Test
  void whicheverHashesTheHashIsTheSame() {
    Random random = new Random(20_261_127);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[random.nextInt(300_000)];
      random.nextBytes(bytes);
      MessageDigest large = Sha256.digestFor(LARGE);
      int cut = random.nextInt(bytes.length + 1);
      large.update(bytes, 0, cut);
      large.update(bytes, cut, bytes.length - cut);
      assertThat(hex(large.digest())).isEqualTo(hex(Sha256.digest().digest(bytes)));
    }
  }

  @Test
  void aLargeFileHasTheHashOfItsBytes() throws IOException {
    Path file = folder.resolve("large");
    byte[] block = new byte[1 << 20];
    new Random(1).nextBytes(block);
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int written = 0; written < 65; written++) {
        out.write(block);
        digest.update(block);
      }
    }
    assertThat(Sha256.of(file)).isEqualTo(hex(digest.digest()));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void largeFilesAreHashedByNativeCode() {
    assertThat(Sha256.digestFor(LARGE).getProvider().getName())
        .isEqualTo("AmazonCorrettoCryptoProvider");
    assertThat(Sha256.digestFor(1).getProvider().getName()).isEqualTo("SUN");
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
