package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The runbook's list of issues is made from the code; it fails here when it is out of date. */
class IssueCatalogueTest {

  private static final Path DOCUMENT = Path.of("src/docs/issues.md");

  @Test
  void documentListsEveryIssue() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
        .as("renew it with mvn test -Dtest=IssueCatalogueTest -Dgolden.update=true")
        .isEqualTo(expected);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Issues

            Every kind of issue that an extract can have. `row`: the row is rejected, the others load.
            `file`: the file is refused, the others load. `warning`: nothing is stopped, exit 1. `note`:
            nothing is stopped, exit 0. Made from `IssueCode` by a test.

            | code | stops | name | message | do |
            |---|---|---|---|---|
            """);
    for (IssueCode code : IssueCode.values()) {
      text.append("| ")
          .append(code.id())
          .append(" | ")
          .append(code.severity().code())
          .append(" | ")
          .append(code.name())
          .append(" | ")
          .append(code.template().replace("%s", "…").replace("|", "\\|"))
          .append(" | ")
          .append(advice(code))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String advice(IssueCode code) {
    return switch (code) {
      case FIGURES_UNUSUAL ->
          "compare the figure named with the publisher's page; nothing, where it stands there so";
      case PARTNER_MISSING, PARTNER_UNKNOWN, CODE_UNKNOWN ->
          "add the code to the file of `config/reference` that the layout names if the publisher"
              + " introduced it, then `run`: the rows are read again; else get a corrected file";
      case PARTNER_AMBIGUOUS ->
          "ask the publisher which economy is meant, then add the name to the table of"
              + " `config/reference` that the layout names, and `run`: the rows are read again";
      case SOURCE_NOT_FETCHED ->
          "nothing, where the server is back the next night; else look at the address of the source"
              + " in a browser: was it moved, correct it in `config/sources`";
      case SOURCE_ANSWER_WRONG, SOURCE_NOTHING_PUBLISHED ->
          "look at the address of the source in a browser; correct it in `config/sources`, or wait"
              + " until the publisher has mended it";
      case SOURCE_CUT ->
          "`collect NAME` again; is the answer at the limit of rows, ask for less in one call"
              + " (`values`, `together`)";
      case SOURCE_QUOTA_USED -> "nothing: the next night goes on with the pages that are missing";
      case SOURCE_KEY_MISSING, SOURCE_KEY_REFUSED ->
          "get a key as the terms of the source say (`collect --list`), put it where its `key`"
              + " names it, and `collect NAME`";
      case SOURCE_ADDRESS_REFUSED ->
          "is the address right and meant: allow it in `config/sources` (`redirect-hosts`,"
              + " `allow-http`, `allow-private`)";
      case SOURCE_FILE_FOREIGN ->
          "move the file out of the input folder or give it another name, then `collect NAME`";
      case ROWS_REARRANGED -> "get the file again, do not sort it, and `run`";
      case SHEET_HIDDEN ->
          "look at the hidden sheet: is it what should be read, unhide it and save; else get the"
              + " file again; then `run`";
      case HIDDEN_PARTS -> "nothing; look at what is hidden where a figure surprises";
      case NAMES_CONTRADICTED ->
          "look at the publisher's page which of the two it is, take the other out, and `run`";
      case NAME_RESTATED -> "nothing, where the name of now is right; else name it so, and `run`";
      case SUM_WITHOUT_PART ->
          "`rejects RUN` lists the rows; correct them and `resubmit FILE`, or get the file again,"
              + " and `run`";
      case ROWS_PASTED ->
          "compare the two places; take the block out once, and `run`. Are the rows so:"
              + " `accept FILE`, and `run`";
      case FIGURES_BLANK ->
          "compare the period with the publisher's page. Are the figures there: get the file again."
              + " Are they not: `accept FILE`, and `run`";
      case PERIODS_ABSENT ->
          "nothing, where the publisher has none; else get the file again, and `run`";
      case AMOUNT_NOT_PLAIN ->
          "get the file with its amounts as plain numbers, as the message says, and `run`";
      case SCALE_MISSING ->
          "get the file with the column filled; where the publisher's notes say what it is for all,"
              + " copy the layout to `config/layouts`, name it (`values: {\"\": 6}`), and `run`";
      case DELETION_WILDCARD ->
          "ask for a message that names each figure, or get the whole data set again";
      case DELETION_TOO_LATE ->
          "compare the figure named with the publisher's own page. Is it gone there: get the newest"
              + " release again, whole, and `run`";
      case FIGURES_FAR ->
          "compare the figure named with the publisher's own page; where it is right, nothing; else"
              + " get the file again, and `run`";
      case FIGURES_COARSE ->
          "get the file from its publisher, with all digits, and `run`; where nobody has more,"
              + " nothing";
      case RATE_INVERTED ->
          "compare the rate named with its source; get the file again, or, where it is right,"
              + " accept it in `config/accepted.yml`, and `run`";
      case FIGURES_MISPLACED ->
          "compare the figure named with the publisher's own page, and get the file again. Is it"
              + " right: `accept FILE`, and `run`";
      case FREQUENCY_WRONG ->
          "get the series by month from its publisher, not aggregated, and `run`";
      case RATE_MISSING_IN_PART ->
          "put a file with the average rates of those periods into the input folder, then `run`:"
              + " the file is read again";
      case RATE_MISSING ->
          "nothing, where no dollars are wanted; else put a file with the average rates of those"
              + " periods into the input folder, then `run`: the file is read again";
      case OUTSIDE_VALIDITY ->
          "compare with the publisher's notes; change the validity in `config/reference` if it is"
              + " wrong there";
      case LABEL_UNKNOWN, SECTION_MISSING, ROW_TOO_WIDE, SEVERAL_FIGURES ->
          "look at the row named; if the publisher changed the table, copy the layout to"
              + " `config/layouts` and adapt it (`layouts --explain FILE`)";
      case LAYOUT_DRIFT ->
          "`layouts --propose FILE` prints a layout that the file would fit, with what to confirm,"
              + " or says why it cannot; save it in `config/layouts` and `run`";
      case LAYOUT_UNKNOWN, LAYOUT_AMBIGUOUS ->
          "`layouts --explain FILE` says what was expected and found; take the file out, or copy"
              + " the layout to `config/layouts` and adapt it";
      case NUMBER_INVALID,
          NUMBER_TOO_PRECISE,
          NUMBER_TOO_LARGE,
          ERROR_CELL,
          NEGATIVE_FLOW,
          FLAG_UNKNOWN ->
          "compare the cell with the publisher's own page; ask for a corrected file, or adapt unit,"
              + " marks or decimals of the layout if that is how it is published";
      case DUPLICATE_KEY,
          ROW_CONTRADICTED,
          ROWS_CONTRADICTED,
          FIGURE_TWICE,
          TOTAL_DIFFERS,
          PRINTED_TOTAL ->
          "get the file again; where the publisher prints it so, ask which figure holds";
      case PRODUCT_ZERO_LOST ->
          "get the file again and open it with nothing before `run`, or give the codes their zeros"
              + " and `resubmit` the rows; in the layout `digits-by` names a column with their"
              + " length";
      case FILE_EMPTY, FILE_DAMAGED, FILE_KIND_WRONG, FILE_CHANGED ->
          "copy the file again, aside and then renamed, and `run`";
      case FILE_ENCRYPTED,
          FILE_KIND_UNSUPPORTED,
          ARCHIVE_OF_SEVERAL,
          ARCHIVE_NESTED,
          FORMULAS_NOT_COMPUTED,
          HEADER_BELOW,
          NUMBER_FORMAT_OPEN ->
          "save or unpack it as the message says, and `run`";
      case ARCHIVE_UNSAFE ->
          "do not open it elsewhere either; get it from its publisher, and `run`";
      case FILE_TOO_LARGE ->
          "make sure that it is the file it should be; then raise the limit for it in"
              + " `config/limits.yml`, or ask for it in parts";
      case DUPLICATE_CONTENT -> "nothing; remove one of the two";
      case FORMULA_VALUES ->
          "publishers print values: find out who put formulas into the file, and compare a few of"
              + " its figures with the publisher's own page";
      case MACROS_IGNORED -> "nothing, where the publisher ships it so";
      case COLUMNS_NEW ->
          "look at the columns; where nobody needs them, save what `layouts --propose FILE` prints,"
              + " and the warning is gone";
      case COLUMNS_ABSENT ->
          "make sure that the rows are totals, or get the file with all its columns";
      case ROWS_OVERLAP ->
          "get the file with all its columns, or describe the column in a layout of your own, and"
              + " `run`";
      case FILE_NAME_NEEDED -> "name the file as the message says, and `run`";
      case NO_TABLE -> "download the data again, look at them, and `run`";
      case PUBLISHED_DOUBTED ->
          "compare the figure named with the publisher's own page. Is what is published wrong: get"
              + " the right file of that dataset, and `run`. Is it right: take the files out that"
              + " contradict it";
      case VINTAGE_CONTRADICTED -> "keep the right one of the two files, and `backfill`";
      case FIGURES_GONE ->
          "compare the figure named with the publisher's own page. Is it there: get the file again"
              + " and `run`. Did the publisher drop it: nothing, it stays with the release that had"
              + " it (`explain`)";
      case REVISION_UNUSUAL ->
          "compare the figure named with the publisher's own page. Is this file wrong: get it"
              + " again. Is it right: `accept FILE`, or its hash in `config/accepted.yml`, and"
              + " `run`; where a dataset always is revised so much, say so under `revisions` in"
              + " `config/expectations.yml`";
      case SCALE_CONTRADICTED, FLOW_CONTRADICTED, PERIOD_CONTRADICTED ->
          "compare the figure named with the publisher's own page. Is this file wrong: get it"
              + " again, or adapt unit, flows or periods of its layout. Is it right, because the"
              + " publisher changed them or because what is loaded was wrong: accept it in"
              + " `config/accepted.yml`, and `run`";
      default ->
          code.severity() == Severity.ROW
              ? "`rejects last --csv` shows file, row and cell; correct the source and `run`, or"
                  + " the row and `resubmit`"
              : "get the right file, or take it out of the input, and `run`";
    };
  }
}
