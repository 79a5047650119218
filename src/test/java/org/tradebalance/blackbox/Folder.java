package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds, to be compared before and after. */
public final class Folder {

  private Folder() {}

  /** Copies all that is below a folder with its rights; links stay links. */
  static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      Files.createDirectories(to);
      for (Path path : paths.filter(each -> !each.equals(from)).toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hash of each file below a folder, by its path. */
  public static SortedMap<String, String> hashes(Path folder) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      hashes.put(name(folder, file), hash(file));
    }
    return hashes;
  }

  /** Time of change and size of each file below a folder, by its path. */
  public static SortedMap<String, String> times(Path folder) {
    SortedMap<String, String> times = new TreeMap<>();
    try {
      for (Path file : files(folder)) {
        times.put(name(folder, file), Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return times;
  }

  /** Paths of everything below a folder, hidden things included. */
  public static List<String> everything(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(p -> !p.equals(folder)).map(p -> name(folder, p)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder, Path file) {
    try {
      return (file.startsWith(folder) ? folder : folder.toRealPath()).relativize(file).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
