package org.tradebalance.layout.detection;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.FileNameRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.OtherPeriods;
import org.tradebalance.layout.definition.ParameterRule;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.quality.Location;

/** One thing in which a file is not what its layout describes. */
public sealed interface Difference {

  /** In an operator's words: what was expected, and what was found. */
  String text();

  /** Place among the differences of a file when not all of them are told, from 0. */
  default int weight() {
    if (this instanceof FileNameOther || this instanceof Said) {
      return 0;
    }
    if (this instanceof ColumnStrange) {
      return 3;
    }
    return this instanceof ColumnMissing ? 2 : 1;
  }

  /** Anything that no other kind says. */
  record Said(String text) implements Difference {}

  /**
   * A file name that does not say what only a file name can say.
   *
   * @param rule how it should look
   */
  record FileNameOther(FileNameRule rule) implements Difference {
    @Override
    public String text() {
      return "the name of the file must say "
          + rule.what()
          + ", which nothing in it does, like "
          + rule.like();
    }
  }

  /**
   * A header that no row of a sheet is.
   *
   * @param first the label that it begins with
   * @param rows where it was looked for
   */
  record HeaderMissing(String first, List<RawRow> rows) implements Difference {
    @Override
    public String text() {
      String periods = OtherHeader.of(rows);
      return "expected a header that begins with '"
          + first
          + "'"
          + (periods.isEmpty() ? "" : "; found one of other periods, " + periods);
    }
  }

  /**
   * A table that only hidden sheets hold.
   *
   * @param sheets their names
   */
  record SheetHidden(String sheets) implements Difference {
    @Override
    public String text() {
      return "only a hidden sheet fits, " + sheets;
    }
  }

  /** Where words of a layout stand in a file. */
  enum Words {
    TITLE("title", "above the figures"),
    UNIT("unit", "above the figures"),
    TEXT("text", "on some sheet");

    private final String name;
    private final String place;

    Words(String name, String place) {
      this.name = name;
      this.place = place;
    }

    /** What an operator calls them. */
    public String called() {
      return name;
    }
  }

  /**
   * Words that are not there.
   *
   * @param table the table that they belong to; null where they belong to the whole file
   * @param what the words are
   * @param wanted as the layout has them
   * @param rows where they were looked for
   */
  record WordsMissing(@Nullable TableRule table, Words what, String wanted, List<RawRow> rows)
      implements Difference {

    /** What stands there instead; empty where nothing is like it. */
    public String nearest() {
      return TextSimilarity.nearest(wanted, rows);
    }

    @Override
    public String text() {
      String nearest = nearest();
      return String.format(
          Locale.ROOT,
          "expected the %s '%s' %s, found %s",
          what.name,
          wanted,
          what.place,
          nearest.isEmpty() ? "none" : "'" + nearest + "'");
    }
  }

  /**
   * A sheet that is not there.
   *
   * @param table the table that stands on it
   * @param sheets the sheets that are there
   * @param likely those of them on which most of the table stands, all alike
   */
  record SheetMissing(TableRule table, List<SheetPreview> sheets, List<String> likely)
      implements Difference {
    @Override
    public String text() {
      List<String> names = sheets.stream().map(SheetPreview::name).toList();
      return "expected a sheet '"
          + (table.sheet() == null ? "" : table.sheet())
          + "', found "
          + names;
    }
  }

  /** Why a column of a file is not one of the layout's. */
  enum Strange {
    NEW("new"),
    TWICE("there twice"),
    UNKNOWN_PARTNER("for a partner that the reference data does not know; near it: ");

    private final String words;

    Strange(String words) {
      this.words = words;
    }
  }

  /**
   * A column that the layout does not have.
   *
   * @param table the table that it stands in
   * @param number from 0
   * @param labels as printed, from top to bottom
   * @param why what is strange about it
   * @param partner the unknown partner that it is about; null for other columns
   * @param partners the known ones
   * @param found the columns that were found around it
   * @param below the rows below the header
   */
  record ColumnStrange(
      TableRule table,
      int number,
      List<String> labels,
      Strange why,
      @Nullable String partner,
      Codes partners,
      SortedMap<Integer, FoundColumn> found,
      List<RawRow> below)
      implements Difference {

    /** The labels as one text. */
    public String title() {
      return String.join(" / ", labels);
    }

    /** The name of the column in a spreadsheet. */
    public String letters() {
      return Location.letters(number);
    }

    /** What stands in it, as far as the first rows show. */
    List<String> content() {
      return ColumnContent.of(below, number);
    }

    /** Some of what stands in it, in quotes; empty for nothing. */
    public String examples() {
      return ColumnContent.examples(content());
    }

    /** Whether it may be a column of amounts. */
    public boolean holdsFigures(Layout layout) {
      return !content().isEmpty() && ColumnContent.areFigures(layout, content());
    }

    /** Names partners that are near only here: most layouts that do not fit are never spoken of. */
    @Override
    public String text() {
      String near = partner == null ? "" : partners.near(partner);
      String period = why == Strange.NEW ? OtherPeriods.kind(title()) : "";
      return String.format(
          Locale.ROOT,
          "column %s '%s' is %s%s",
          letters(),
          title(),
          why.words,
          period.isEmpty() ? near : ": " + period);
    }
  }

  /**
   * A column that is not there.
   *
   * @param table the table that it belongs to
   * @param rule what it is found by
   */
  record ColumnMissing(TableRule table, ColumnRule rule) implements Difference {
    @Override
    public String text() {
      return "column '" + rule.title() + "' is missing";
    }
  }

  /**
   * A column that is where it should be and holds something else.
   *
   * @param table the table that it belongs to
   * @param rule what it is found by
   * @param number from 0
   * @param content what it holds
   * @param rows all rows of the table that were looked at
   */
  record ColumnRetyped(
      TableRule table, ColumnRule rule, int number, List<String> content, List<RawRow> rows)
      implements Difference {
    @Override
    public String text() {
      String expected = ColumnContent.expected(rule.field());
      if (content.isEmpty()) {
        return "column " + Location.letters(number) + " holds nothing; expected " + expected;
      }
      return String.format(
          Locale.ROOT,
          "column %s '%s' holds no %s but %s, in each of the %d cells looked at",
          Location.letters(number),
          rule.title(),
          expected,
          ColumnContent.examples(content),
          content.size());
    }

    /** The one other column, by its letters, that holds what is expected; empty for no such one. */
    public String elsewhere(Layout layout) {
      return ColumnContent.elsewhere(layout, this);
    }
  }

  /**
   * A fact beside the tables that is not there, or is unknown.
   *
   * @param rule where it should stand
   * @param found what stands there; empty for nothing
   * @param sheets where it was looked for
   */
  record FactMissing(ParameterRule rule, String found, List<SheetPreview> sheets)
      implements Difference {
    @Override
    public String text() {
      String field = rule.field().code();
      return found.isEmpty()
          ? "expected the " + field + " beside the tables, found none"
          : field + " '" + found + "' is not in the reference data";
    }

    /** The one other cell, such as C4, that holds such a fact; empty for no such one. */
    public String elsewhere(Layout layout) {
      return rule.elsewhere(layout, sheets);
    }
  }
}
