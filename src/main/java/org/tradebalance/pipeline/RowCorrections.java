package org.tradebalance.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.extract.csv.RecordText;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.store.ledger.CorrectedRow;
import org.tradebalance.store.ledger.CorrectionStore;

/** The corrected rows of a content, ready to be read in place of those of its file. */
public final class RowCorrections {

  private final CorrectionStore store;

  RowCorrections(CorrectionStore store) {
    this.store = store;
  }

  public Corrections of(String sha256) {
    return of(store.rows(sha256));
  }

  public static Corrections of(Map<Place, CorrectedRow> rows) {
    Map<Place, List<String>> cells = new HashMap<>();
    rows.forEach((place, row) -> cells.put(place, RecordText.cells(row.corrected())));
    return cells.isEmpty() ? Corrections.NONE : new Corrections(cells);
  }
}
