package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes what a round has left; links are not followed. */
final class Folders extends SimpleFileVisitor<Path> {

  private Folders() {}

  static void delete(Iterable<Path> paths) throws IOException {
    for (Path path : paths) {
      if (Files.exists(path)) {
        Files.walkFileTree(path, new Folders());
      }
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
    Files.delete(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
      throws IOException {
    Files.delete(folder);
    return FileVisitResult.CONTINUE;
  }
}
