package org.tradebalance.layout.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Layout;

/** The first rows of each sheet of a file, to be compared with any number of layouts. */
public final class FirstRows {

  private final List<SheetPreview> previews;
  private final List<PreviewedSheet> sheets;
  private @Nullable FirstRows visible;

  private FirstRows(List<SheetPreview> previews) {
    this.previews = List.copyOf(previews);
    this.sheets = previews.stream().map(PreviewedSheet::new).toList();
  }

  public static FirstRows of(List<SheetPreview> previews) {
    return new FirstRows(previews);
  }

  List<SheetPreview> previews() {
    return previews;
  }

  List<PreviewedSheet> sheets() {
    return sheets;
  }

  /** The sheets that are seen by who opens the file; the same where all are. */
  FirstRows visible() {
    FirstRows known = visible;
    if (known == null) {
      List<SheetPreview> seen = previews.stream().filter(sheet -> !sheet.hidden()).toList();
      known = seen.size() == previews.size() ? this : new FirstRows(seen);
      visible = known;
    }
    return known;
  }

  /** The same without the names that a message in SDMX has beside its codes. */
  FirstRows plain(Layout layout) {
    List<SheetPreview> plain = SdmxNames.plain(layout, previews);
    return plain == previews ? this : new FirstRows(plain);
  }
}
