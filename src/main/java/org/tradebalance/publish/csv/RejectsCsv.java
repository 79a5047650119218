package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.publish.dictionary.Dictionary;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;

/** Writes {@code rejects.csv}: one line for each issue, so that an operator can mend the rows. */
public final class RejectsCsv {

  private RejectsCsv() {}

  /** Writes the rejections, in their order, and gives the number of lines. */
  public static long write(Path target, List<Rejection> rejections) throws IOException {
    try (CsvFile csv = new CsvFile(target, Dictionary.shipped().table("rejects.csv"))) {
      for (Rejection rejection : rejections) {
        for (Issue issue : rejection.issues()) {
          Location place = issue.location();
          csv.text(place.file()).text(place.sheet()).number(place.row()).code(place.column());
          csv.code(issue.code().id()).code(issue.code().severity()).text(issue.field());
          csv.text(issue.rawValue()).text(issue.message()).text(rejection.rawRecord());
          csv.endRow();
        }
      }
      return csv.rows();
    }
  }
}
