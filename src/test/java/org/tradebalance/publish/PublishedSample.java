package org.tradebalance.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;

/** The files of a publication of a small workbook, written without database or job. */
public final class PublishedSample {

  private PublishedSample() {}

  /** Writes them into a new folder below the given one. */
  public static Path below(Path folder) throws Exception {
    Path workbook = folder.resolve("small.xlsx");
    SmallCensus.of(2022, 2024, 10).write(workbook);
    return write(PureCore.publication(workbook), folder);
  }

  /** Writes the files of a publication into a new folder below the given one. */
  public static Path write(Publication publication, Path folder) throws Exception {
    Path target = freshFolder(folder);
    for (Callable<Void> task :
        new PublicationFiles(publication, target, "test", new TreeMap<>(), List.of()).tasks()) {
      task.call();
    }
    return target;
  }

  private static Path freshFolder(Path folder) throws IOException {
    return Files.createTempDirectory(folder, "publication");
  }
}
