package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** Names that no table of the publisher has, in a file of its own. */
class NamesInLayoutsTest {

  private static final String HEADER =
      "'statename,'rank,'countryd,'val2010,'val2012,'share10,'share12,'change";

  @TempDir Path folder;

  @Test
  void aNameThatSeveralHaveIsRejectedWithAllOfThem() throws IOException {
    FileResult result = read("'Ohio,1,'Canada,1,2,1,1,1", "'Ohio,2,'Congo,3,4,1,1,1");
    assertThat(result.rejections()).hasSize(1);
    Issue issue = result.rejections().get(0).issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.PARTNER_AMBIGUOUS);
    assertThat(issue.message()).contains("Congo").contains("(COD)").contains("(COG)");
  }

  /** One row, one name: before July 2011 it is the Sudan that South Sudan was part of. */
  @Test
  void aNameIsReadInItsTime() throws IOException {
    FileResult result = read("'Ohio,1,'Sudan,1.5,2.5,1,1,1");
    assertThat(result.rejections()).isEmpty();
    assertThat(result.flows())
        .extracting(flow -> flow.series().partner() + " " + flow.period())
        .containsExactlyInAnyOrder("SDN_FORMER 2010", "SDN 2012");
  }

  @Test
  void aNameOutsideItsTimeIsRejected() throws IOException {
    FileResult result = read("'Ohio,1,'Canada,1,2,1,1,1", "'Ohio,2,'Yugoslavia,3,4,1,1,1");
    assertThat(result.rejections()).hasSize(1);
    assertThat(result.rejections().get(0).issues().get(0).code())
        .isEqualTo(IssueCode.OUTSIDE_VALIDITY);
  }

  /** Georgia is a state among the reporters and a country among the partners. */
  @Test
  void aStateIsNoCountry() throws IOException {
    FileResult result = read("'Georgia,1,'Georgia,1,2,1,1,1", "'Hungary,1,'Canada,1,2,1,1,1");
    assertThat(result.flows())
        .extracting(flow -> flow.series().reporter() + " " + flow.series().partner())
        .containsOnly("US-GA GEO");
    assertThat(result.rejections()).hasSize(1);
  }

  private FileResult read(String... rows) throws IOException {
    Path text = folder.resolve("states.txt");
    Files.writeString(
        text,
        "[sheet],imctyall\n'Top U.S. Imports by State(State of Destination)\n"
            + HEADER
            + "\n"
            + String.join("\n", List.of(rows))
            + "\n");
    Path file = folder.resolve("imctyall.xls");
    SheetText.write(SheetText.read(text), file);
    return PureCore.read(file);
  }
}
