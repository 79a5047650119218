package org.tradebalance.collect;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether what came can be read as a table of a publisher, by the layouts and not by its looks. */
@FunctionalInterface
public interface ContentRecognition {

  /**
   * Why a file cannot be loaded.
   *
   * @param body the file
   * @param name its name in the input folder
   * @return the reason; null where a layout fits
   */
  @Nullable String whyNot(Path body, String name) throws IOException;
}
