package org.tradebalance.quality;

/**
 * Every kind of issue, with the identifier that reports and runbooks use. An identifier is never
 * reused for something else.
 */
public enum IssueCode {
  /** A row without the year that its figures belong to. */
  YEAR_MISSING("TB-1001", Severity.ROW, "the year is missing; expected four digits"),
  /** A year that is none. */
  YEAR_INVALID("TB-1002", Severity.ROW, "%s is not a year between 1700 and 2199"),
  /** A row without partner code. */
  PARTNER_MISSING("TB-1003", Severity.ROW, "the partner code is missing"),
  /** A partner code that the reference data does not know. */
  PARTNER_UNKNOWN(
      "TB-1004",
      Severity.ROW,
      "partner code %s is not in the partner list; known codes near it: %s; add the code to the"
          + " reference data if it is new"),
  /** A cell that should hold an amount and does not. */
  NUMBER_INVALID("TB-1005", Severity.ROW, "%s is not a number with decimal point '.'"),
  /** An amount finer than a thousandth of a dollar. */
  NUMBER_TOO_PRECISE(
      "TB-1006", Severity.ROW, "%s has more decimals than the %s that this layout publishes"),
  /** An amount beyond any trade. */
  NUMBER_TOO_LARGE("TB-1007", Severity.ROW, "%s is larger than any trade; check the unit"),
  /** An empty cell where the publisher always prints a figure. */
  VALUE_MISSING("TB-1008", Severity.ROW, "the cell is empty; this layout expects a figure there"),
  /** An Excel error value. */
  ERROR_CELL("TB-1009", Severity.ROW, "the cell holds the error %s instead of a figure"),
  /** A second row for what a row before it already gave. */
  DUPLICATE_KEY("TB-1010", Severity.ROW, "%s already stands in row %s; the first one is kept"),
  /** An amount where the reference data says there can be none. */
  OUTSIDE_VALIDITY("TB-1011", Severity.ROW, "%s has a figure for %s, outside its validity %s"),
  /** Exports or imports below zero. */
  NEGATIVE_FLOW("TB-1012", Severity.ROW, "%s is negative; exports and imports never are"),
  /** A row label that the layout does not expect. */
  LABEL_UNKNOWN("TB-1013", Severity.ROW, "the row label %s is not expected in this layout"),
  /** A row of figures before any year. */
  SECTION_MISSING("TB-1014", Severity.ROW, "a row of figures stands before any row with a year"),
  /** A text that is none of the codes of its column. */
  CODE_UNKNOWN("TB-1021", Severity.ROW, "%s %s is not known; expected %s"),
  /** A period, quarter or month that is none. */
  PERIOD_INVALID("TB-1022", Severity.ROW, "%s is not a %s"),
  /** A cell without the code, period or name that its row needs. */
  FIELD_MISSING("TB-1023", Severity.ROW, "the %s is missing"),
  /** Several figures under one header. */
  SEVERAL_FIGURES("TB-1024", Severity.ROW, "more than one figure stands under this header: %s"),
  /** A printed total that is not the sum of its rows. */
  TOTAL_DIFFERS(
      "TB-1025", Severity.ROW, "the printed total is %s, the rows above it sum to %s US dollars"),
  /** Cells right of the last column of the header. */
  ROW_TOO_WIDE("TB-1026", Severity.ROW, "the row has cells beyond the header: %s"),
  /** A line that ends before the first amount. */
  ROW_TOO_SHORT(
      "TB-1027",
      Severity.ROW,
      "the row ends before the column %s; it was cut off or broken in two: get the file again"),
  /** A month below a year that already had a later one. */
  MONTH_BACKWARDS(
      "TB-1028",
      Severity.ROW,
      "%s stands below %s; the row with the next year is missing above it, or rows were moved"),
  /** A code beside the name of somebody else. */
  PARTNER_CONTRADICTED(
      "TB-1029",
      Severity.ROW,
      "partner code %s is %s, but the name beside it, %s, is that of %s; one of them is wrong"),
  /**
   * Amounts in a currency without a rate for their periods; said once of a file and currency. The
   * number is of the time when their rows were rejected.
   */
  RATE_MISSING(
      "TB-1031",
      Severity.NOTE,
      "there is no exchange rate of %s for %s (%s): original_currency_balance has them, the tables"
          + " in dollars do not; for dollars put a file with the average rates of these periods"
          + " into the input folder, for example of layout exchange-rates; the next run converts"
          + " them"),
  /** A number that is no exchange rate. */
  RATE_INVALID("TB-1032", Severity.ROW, "this is no average exchange rate: %s"),
  /** A name that several economies have. */
  PARTNER_AMBIGUOUS(
      "TB-1033",
      Severity.ROW,
      "partner %s is a name of several economies: %s; write which, or add the name to the"
          + " publisher's own table"),
  /** A product code that a program took for a number. */
  PRODUCT_ZERO_LOST(
      "TB-1034",
      Severity.ROW,
      "%s has an odd number of digits and no column says how many there should be: it lost its"
          + " leading zero when a program took it for a number; get the file again with its codes"
          + " as text"),
  /** A letter beside an amount whose meaning nobody knows. */
  FLAG_UNKNOWN(
      "TB-1035",
      Severity.ROW,
      "the flag '%s' of %s is not known; known are b (break), c (confidential), d (definition"
          + " differs), e or s (estimated), f (forecast), p (provisional), r (revised), u (low"
          + " reliability) and a (normal); state another one under `marks` of the layout"),
  /** An amount whose unit stands in an empty cell. */
  SCALE_MISSING(
      "TB-1041",
      Severity.ROW,
      "the power of ten is missing, so that the amount may be in units or in millions; get the file"
          + " with it, or name in the layout what an empty cell stands for (values: {\"\": 6})"),
  /** A deletion that names no single figure. */
  DELETION_WILDCARD(
      "TB-1042",
      Severity.ROW,
      "the row deletes every figure, whatever %s, which is not done; send a row for each figure"
          + " that goes, or the whole file anew"),
  /** A period of another length than the row says. */
  FREQUENCY_CONTRADICTED(
      "TB-1043",
      Severity.ROW,
      "the frequency of the row is %s, but its period is %s; one of them is wrong"),
  /** A cell that says again what another one says, and says it otherwise. */
  CELLS_CONTRADICTED(
      "TB-1044",
      Severity.ROW,
      "%s says %s, but %s beside it says %s; one of them is wrong, or columns were swapped"),
  /** An amount with more than digits around it. */
  AMOUNT_NOT_PLAIN("TB-1045", Severity.ROW, "%s is no plain amount: %s"),
  /** A second row about the same that says something else. */
  ROW_CONTRADICTED(
      "TB-1046",
      Severity.ROW,
      "%s already stands in row %s with other figures; which of the two holds is not known, the"
          + " first one is kept"),
  /** A file of no bytes. */
  FILE_EMPTY("TB-2001", Severity.FILE, "the file is empty; copy it again"),
  /** Content that is not what the name says. */
  FILE_KIND_WRONG(
      "TB-2002", Severity.FILE, "the name says %s but the content is %s; get the file again"),
  /** A workbook that cannot be opened. */
  FILE_DAMAGED("TB-2003", Severity.FILE, "the file cannot be read to its end (%s); copy it again"),
  /** A workbook under a password. */
  FILE_ENCRYPTED(
      "TB-2004", Severity.FILE, "the workbook is protected by a password; save it without one"),
  /** An extension that no layout reads. */
  FILE_KIND_UNSUPPORTED(
      "TB-2005",
      Severity.FILE,
      "files of kind %s are not read; expected .xlsx, .xls, .ods, .csv, .csv.gz or .zip"),
  /** More data than the limits allow. */
  FILE_TOO_LARGE("TB-2006", Severity.FILE, "the content exceeds the limit: %s"),
  /** No layout fits. */
  LAYOUT_UNKNOWN("TB-2007", Severity.FILE, "no layout fits; nearest is %s: %s"),
  /** Several layouts fit equally well. */
  LAYOUT_AMBIGUOUS("TB-2008", Severity.FILE, "several layouts fit: %s"),
  /** The right kind of file with other columns. */
  LAYOUT_DRIFT(
      "TB-2009",
      Severity.FILE,
      "this is %s, but its layout changed: %s; `layouts --propose FILE` may mend it"),
  /** Not one usable row. */
  NO_ROW_ACCEPTED("TB-2010", Severity.FILE, "not one row could be used: %s"),
  /** Not one published month. */
  NO_MONTH_PUBLISHED("TB-2011", Severity.FILE, "the file publishes no month at all"),
  /** The same bytes under a second name. */
  DUPLICATE_CONTENT("TB-2012", Severity.WARNING, "the content is that of %s; loaded once"),
  /** A file that somebody wrote to, or removed, during the run. */
  FILE_CHANGED(
      "TB-2013", Severity.FILE, "the file changed while the run was reading it; run again"),
  /** Two figures for one thing. */
  FIGURE_TWICE(
      "TB-2021",
      Severity.FILE,
      "two figures for %s: %s and %s; the file or its layout mixes levels or concepts"),
  /** A total that is printed and not met. */
  PRINTED_TOTAL(
      "TB-2022",
      Severity.FILE,
      "a printed total does not fit its rows (%s); rows are missing or doubled: get it again"),
  /** An archive of several files. */
  ARCHIVE_OF_SEVERAL(
      "TB-2023", Severity.FILE, "the archive holds %s; unpack it and put the files into input"),
  /** An archive made to harm. */
  ARCHIVE_UNSAFE(
      "TB-2035", Severity.FILE, "the archive is not safe to read: %s; get it from its publisher"),
  /** An archive in an archive. */
  ARCHIVE_NESTED(
      "TB-2036",
      Severity.FILE,
      "%s is packed itself; unpack the outer archive and put what it holds into input"),
  /** Two files of one vintage that say different things. */
  VINTAGE_CONTRADICTED(
      "TB-2040",
      Severity.WARNING,
      "%s figures differ from %s, which is of the same vintage %s, the first being %s; those of %s"
          + " hold, because %s: keep the right file only, or name it so"),
  /** Rows or cells that the release before has. */
  FIGURES_GONE(
      "TB-2041",
      Severity.WARNING,
      "of the figures of %s (vintage %s), %s missing among those that are here, the first: %s; what"
          + " is missing stays as it was: compare with the publisher's page, and get the file again"
          + " if it is cut"),
  /** A file that changes more of what stands than revisions do. */
  REVISION_UNUSUAL(
      "TB-2042",
      Severity.FILE,
      "the file is held: %s of the %s figures that %s states as well differ%s (%s percent, expected"
          + " at most %s), the first: %s; what stands stays: compare that figure with the"
          + " publisher's page, and get the right file; if this one is right, `accept %s` and run"),
  /** Single figures that are far from what others say. */
  FIGURES_FAR(
      "TB-2043",
      Severity.NOTE,
      "%s of the %s figures that %s states as well are far from it, more than the others, the"
          + " first: %s is %s and not near %s; compare it with the publisher's page"),
  /** Figures that lost digits. */
  FIGURES_COARSE(
      "TB-2044",
      Severity.NOTE,
      "figures have lost digits: %s of %s %s, the first: %s is %s; they are published as they are:"
          + " get the file from its publisher, not as somebody showed it"),
  /** Figures unlike what is known of an economy, or unlike those beside them. */
  FIGURES_UNUSUAL(
      "TB-2045",
      Severity.NOTE,
      "figures are unusual: %s (%s, the first: %s is %s); they are published as they are: compare"
          + " them with the publisher's page"),
  /** Amounts in another unit than the file is read in. */
  SCALE_CONTRADICTED(
      "TB-2050",
      Severity.FILE,
      "the scale is wrong: %s (%s of %s figures that tell, in %s series; the first: %s); it would"
          + " fit read %s; get the right file, adapt its layout, or accept it in"
          + " config/accepted.yml"),
  /** Exports for imports, or deficits for surpluses. */
  FLOW_CONTRADICTED(
      "TB-2051",
      Severity.FILE,
      "flows or signs are wrong: %s (%s of %s figures that tell, in %s series; the first: %s); it"
          + " would fit read %s; get the right file, adapt its layout, or accept it in"
          + " config/accepted.yml"),
  /** Months for years to date, or months for other months. */
  PERIOD_CONTRADICTED(
      "TB-2052",
      Severity.FILE,
      "the periods are wrong: %s (%s of %s figures that tell, in %s series; the first: %s); it"
          + " would fit read %s; get the right file, adapt its layout, or accept it in"
          + " config/accepted.yml"),
  /** Blocks of figures that stand twice or at a wrong place. */
  FIGURES_MISPLACED(
      "TB-2053",
      Severity.FILE,
      "figures stand at the wrong place: %s (%s of %s figures that tell, in %s series; the first:"
          + " %s); it would fit read %s; get the right file, or accept it in config/accepted.yml"),
  /** Figures that formulas made. */
  FORMULA_VALUES(
      "TB-2054",
      Severity.WARNING,
      "%s cells hold formulas, the first one is %s; the values that the workbook keeps for them are"
          + " used, none is computed"),
  /** Figures that nobody computed. */
  FORMULAS_NOT_COMPUTED(
      "TB-2055",
      Severity.FILE,
      "%s formulas have no value, the first one is %s: the program that wrote the workbook never"
          + " computed them; open and save it in a spreadsheet program"),
  /** A workbook with a program in it. */
  MACROS_IGNORED("TB-2056", Severity.WARNING, "the workbook holds macros; they are never run"),
  /** Published figures that more than one other source contradicts. */
  PUBLISHED_DOUBTED(
      "TB-2057",
      Severity.WARNING,
      "%s, which are published, are contradicted, and others agree with this file: %s (%s of %s"
          + " figures that tell; the first: %s); the published ones stay: get the right file of"
          + " that dataset"),
  /** Exchange rates the wrong way round. */
  RATE_INVERTED(
      "TB-2058",
      Severity.FILE,
      "%s of %s rates are the inverse of those beside them, the first: %s %s is %s dollars for one"
          + " unit and not near %s; get the right file, or accept it in config/accepted.yml"),
  /** Amounts that are not written as the layout states, and prove no other way. */
  NUMBER_FORMAT_OPEN(
      "TB-2060",
      Severity.FILE,
      "the amount %s is not written with %s, and how the file writes numbers is not proved: %s;"
          + " none of its amounts is read: get it with numbers written in one way, or state `point`"
          + " and `grouping` under `unit` of its layout"),
  /** Figures taken back that a newer release states. */
  DELETION_TOO_LATE(
      "TB-2061",
      Severity.WARNING,
      "%s deleted figures stay, because a newer release than %s states them, the first: %s; if the"
          + " deletion is newer, get the whole of that release again"),
  /** Dates of quarters, years or days where months are read. */
  FREQUENCY_WRONG(
      "TB-2062",
      Severity.FILE,
      "the dates of column %s (%s) are those of %s, where months are read; get the file again by"
          + " month, or describe it in a layout that says how long its periods are"),
  /** Columns that nobody described. */
  COLUMNS_NEW(
      "TB-2070",
      Severity.WARNING,
      "the layout %s does not know these columns, which are left out: %s; `layouts --propose FILE`"
          + " adds them"),
  /** Columns that somebody cut away and that told rows apart. */
  COLUMNS_ABSENT(
      "TB-2071",
      Severity.WARNING,
      "the file does not have %s; its rows are taken as totals over what these would tell, and no"
          + " two of them contradict each other"),
  /** Rows that a column which is not read tells apart. */
  ROWS_OVERLAP(
      "TB-2072",
      Severity.FILE,
      "rows %s and %s say different things about %s; a column that would tell them apart is missing"
          + " or not known (%s): get the whole file, or describe the column in the layout"),
  /** A file of which only the name could say what it holds. */
  FILE_NAME_NEEDED("TB-2073", Severity.FILE, "this looks like %s, but %s; rename it"),
  /** A page or an answer saved under the name of a table. */
  NO_TABLE("TB-2074", Severity.FILE, "this is %s, not a table of figures; %s"),
  /** Figures that take their year or partner from a row above, and have none above them. */
  ROWS_REARRANGED(
      "TB-2075",
      Severity.FILE,
      "%s, and nothing above it says: the rows were sorted or the top was cut off, so that no row"
          + " tells any more what it belongs to; get the file as its publisher gives it"),
  /** A table that nobody sees who opens the workbook. */
  SHEET_HIDDEN(
      "TB-2076",
      Severity.FILE,
      "this looks like %s, but %s, where nobody sees what would be published; unhide the sheet and"
          + " save the file if it is what should be read, else get the file again"),
  /** Parts of a workbook that nobody sees. */
  HIDDEN_PARTS("TB-2077", Severity.NOTE, "hidden in the workbook: %s"),
  /** One content under two names that say different things. */
  NAMES_CONTRADICTED(
      "TB-2078",
      Severity.FILE,
      "the content is that of %s, whose name says %s, while this one says %s; neither is read: keep"
          + " the one whose name is right"),
  /** A content that was loaded under a name that said something else. */
  NAME_RESTATED(
      "TB-2079",
      Severity.WARNING,
      "this content was loaded as %s, whose name says %s, and its name says %s now: %s figures that"
          + " stood for the old name are taken back"),
  /** Amounts without a rate, beside others of the same periods that are in dollars. */
  RATE_MISSING_IN_PART(
      "TB-2080",
      Severity.WARNING,
      "there is no exchange rate of %s for %s (%s), and other figures of these periods are in"
          + " dollars: totals and residuals in dollars are without them; original_currency_balance"
          + " has them; put a file with the average rates of these periods into the input folder,"
          + " for example of layout exchange-rates; the next run converts them"),
  /** Sums whose parts were not all read. */
  SUM_WITHOUT_PART(
      "TB-2081",
      Severity.WARNING,
      "%s sums are not published, because the row of a part was rejected, the first: %s; correct"
          + " the rejected rows and `resubmit` them, or get the file again"),
  /** A block that stands twice in a file whose rows are summed. */
  ROWS_PASTED(
      "TB-2082",
      Severity.FILE,
      "rows %s repeat rows %s, one by one: a block was pasted twice, or two files that overlap were"
          + " put together, and what it says would count twice; take it out once, or, where the"
          + " rows are so, `accept` the file"),
  /** A period that has lost most of its figures, between others that have theirs. */
  FIGURES_BLANK(
      "TB-2083",
      Severity.FILE,
      "of %s of %s there are %s figures left, of the periods before and after at least %s: the"
          + " others were blanked or cut out; get the file again, or, where the publisher has no"
          + " more, `accept` it"),
  /** A period in the middle that a file does not have. */
  PERIODS_ABSENT(
      "TB-2084",
      Severity.NOTE,
      "there are no figures of %s of %s, though there are of the periods before and after; what is"
          + " known of them stays: compare with the publisher's page"),
  /** Many rows that say something else than rows before them about the same. */
  ROWS_CONTRADICTED(
      "TB-2085",
      Severity.FILE,
      "%s rows give other figures for what rows before them give figures for, the first: %s; a"
          + " block of rows has the wrong label, or two files were put together: get the right"
          + " file, or take out the rows that do not hold"),
  /** Files that were put together in one, each with its own header. */
  HEADER_BELOW(
      "TB-2086",
      Severity.FILE,
      "row %s is a further header (%s): of another table, of this one with its columns elsewhere,"
          + " or of rows that would count twice if both are the same; save each table as a file of"
          + " its own"),
  /** A source that could not be reached, or whose server refused. */
  SOURCE_NOT_FETCHED(
      "TB-3001", Severity.WARNING, "the source %s was not fetched, what was here stays: %s"),
  /** A body that is not what is expected: a page, a message, another kind of file. */
  SOURCE_ANSWER_WRONG(
      "TB-3002",
      Severity.WARNING,
      "the answer of the source %s is not what is expected and was not taken in: %s"),
  /** A body of which something is missing. */
  SOURCE_CUT(
      "TB-3003",
      Severity.WARNING,
      "the answer of the source %s is not whole and was not taken in: %s"),
  /** No more calls today. */
  SOURCE_QUOTA_USED("TB-3004", Severity.WARNING, "the source %s waits: %s"),
  /** Nobody said who asks. */
  SOURCE_KEY_MISSING("TB-3005", Severity.WARNING, "the key of the source %s is not there: %s"),
  /** The server does not know the key, or it has no right. */
  SOURCE_KEY_REFUSED("TB-3006", Severity.WARNING, "the source %s refuses who asks: %s"),
  /** An address that may not be called. */
  SOURCE_ADDRESS_REFUSED(
      "TB-3007", Severity.WARNING, "an address of the source %s may not be called: %s"),
  /** A file in the input folder that the collector did not put there. */
  SOURCE_FILE_FOREIGN(
      "TB-3008", Severity.WARNING, "the file of the source %s was not replaced: %s"),
  /** The publisher has nothing for what is asked. */
  SOURCE_NOTHING_PUBLISHED(
      "TB-3009", Severity.WARNING, "the source %s has nothing for what is asked: %s");

  private final String id;
  private final Severity severity;
  private final String template;

  IssueCode(String id, Severity severity, String template) {
    this.id = id;
    this.severity = severity;
    this.template = template;
  }

  /** The stable identifier, {@code TB-} and four digits. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The message with {@code %s} for each argument. */
  public String template() {
    return template;
  }
}
