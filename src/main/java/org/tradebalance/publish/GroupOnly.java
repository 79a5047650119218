package org.tradebalance.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rights of what the program makes: its owner writes, its group reads, others see nothing. Where
 * the file system knows no such rights, those of the folder around it hold.
 */
public final class GroupOnly {

  private static final Logger LOG = LoggerFactory.getLogger(GroupOnly.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private GroupOnly() {}

  /** Makes a folder and those above it that are missing; what is there keeps its rights. */
  public static Path folder(Path folder) throws IOException {
    if (Files.isDirectory(folder) || !knowsRights(folder)) {
      return Files.createDirectories(folder);
    }
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
  }

  /** Takes the rights of others from a file, where it is there and they have some. */
  public static void file(Path file) throws IOException {
    take(file, FILE);
  }

  /** Takes the rights of others from a folder and everything in it. */
  public static void everything(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        take(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE);
      }
    }
  }

  private static void take(Path path, Set<PosixFilePermission> rights) throws IOException {
    if (!knowsRights(path) || !Files.exists(path)) {
      return;
    }
    if (Files.getPosixFilePermissions(path).stream().noneMatch(OTHERS::contains)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(path, rights);
    } catch (FileSystemException e) { // somebody else's file, which this process may only write
      LOG.warn("others may read {}: {}", path, e.getMessage());
    }
  }

  private static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
