package org.tradebalance.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradebalance.store.RunFile;

/**
 * The files in the input folder and their content hashes, which are what makes them new or known.
 *
 * @param files by name
 */
public record Survey(List<RunFile> files) {

  private static final HexFormat HEX = HexFormat.of();

  /**
   * Looks through a folder and its sub-folders, through links, too; hidden files and lock files of
   * Excel are not input.
   *
   * @throws IOException where something cannot be read, or a link leads round in a circle
   */
  public static Survey of(Path folder) throws IOException {
    List<RunFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!isHidden(name)) {
          files.add(RunFile.found(name, hash(path), Files.size(path)));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof FileSystemLoopException loop
          ? new IOException(loop.getFile() + " is a link to a folder around it; remove it", loop)
          : e.getCause();
    }
    return new Survey(List.copyOf(files));
  }

  /**
   * Hash of the contents, whatever their names, and of everything that decides what becomes of
   * them.
   */
  public String fingerprint(Map<String, String> configuration) {
    MessageDigest digest = sha256();
    files.stream().map(RunFile::sha256).sorted().forEach(hash -> update(digest, hash));
    configuration.forEach(
        (name, text) -> {
          update(digest, name);
          update(digest, text);
        });
    return HEX.formatHex(digest.digest());
  }

  private static boolean isHidden(String name) {
    for (String part : name.split("/", -1)) {
      if (part.startsWith(".") || part.startsWith("~$")) {
        return true;
      }
    }
    return false;
  }

  /** The hash of the content of a file, in hexadecimal. */
  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // the stream feeds the digest
      }
    }
    return HEX.formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
