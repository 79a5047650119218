package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.tradebalance.layout.definition.Layout;

/**
 * A layout that is known.
 *
 * @param layout its id
 * @param version its version
 * @param title what files it is for
 * @param source where they are published
 * @param tried whether a real file of the publisher was read with it
 * @param kinds endings of the files
 */
public record LayoutSummary(
    String layout,
    int version,
    String title,
    String source,
    boolean tried,
    @JsonIgnore List<String> kinds) {

  /** The summary of a layout. */
  public static LayoutSummary of(Layout layout) {
    return new LayoutSummary(
        layout.id(),
        layout.version(),
        layout.title(),
        layout.source(),
        layout.tried(),
        layout.kinds());
  }
}
