package org.tradebalance.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradebalance.digest.Sha256;
import org.tradebalance.store.run.RunFile;

/**
 * The files in the input folder and their content hashes, which are what makes them new or known.
 *
 * @param files by name
 */
public record InputListing(List<RunFile> files) {

  private static final HexFormat HEX = HexFormat.of();

  /**
   * Looks through a folder and its sub-folders, through links, too; hidden files and lock files of
   * Excel are not input.
   *
   * @throws IOException where something cannot be read, or a link leads round in a circle
   */
  public static InputListing of(Path folder) throws IOException {
    List<RunFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!isHidden(name)) {
          files.add(RunFile.found(name, Sha256.of(path), Files.size(path)));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof FileSystemLoopException loop
          ? new IOException(loop.getFile() + " is a link to a folder around it; remove it", loop)
          : e.getCause();
    }
    return new InputListing(List.copyOf(files));
  }

  /**
   * Hash of the contents, whatever their names, and of everything that decides what becomes of
   * them.
   */
  public String fingerprint(Map<String, String> configuration) {
    MessageDigest digest = Sha256.digest();
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

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(bytes);
  }
}
