package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.LayoutMending;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.layout.proposal.LayoutProposal;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.quality.Issue;
import org.tradebalance.query.FittingFile;
import org.tradebalance.query.FoundIssue;
import org.tradebalance.query.LayoutFit;
import org.tradebalance.query.ProposedLayout;
import org.tradebalance.query.RecognisedFile;
import org.tradebalance.query.RefusedInput;

/** Which layout a file has, and which one it would need. */
final class FileQuestion {

  private final ConfigFiles files;
  private final Catalogue catalogue;
  private final Path path;
  private final String name;
  private final Format format;
  private final Console console;

  FileQuestion(ConfigFiles files, Catalogue catalogue, Path path, Format format, Console console) {
    this.files = files;
    this.catalogue = catalogue;
    this.path = path;
    this.name = path.toString();
    this.format = format;
    this.console = console;
  }

  int explain() throws IOException {
    Recognition recognition;
    Extract extract;
    try {
      extract = open();
      recognition = recognise(extract);
    } catch (RefusedFileException e) {
      return refused(e.issue(), Optional.empty());
    }
    List<LayoutFit> fits = recognition.matches().stream().map(LayoutFit::of).toList();
    if (!format.isJson()) {
      fits.forEach(this::print);
    }
    try {
      LayoutMatch winner = recognition.winner();
      if (format.isJson()) {
        console.line(JsonText.line(new RecognisedFile(name, winner.layout().id(), fits)));
      } else {
        console.line("layout: " + winner.layout().id());
      }
      return ExitCode.OK;
    } catch (RefusedFileException e) {
      return refused(e.issue(), proposal(recognition, extract));
    }
  }

  int propose() throws IOException {
    try {
      Extract extract = open();
      Recognition recognition = recognise(extract);
      Optional<ProposedLayout> proposal = proposal(recognition, extract);
      return proposal.isPresent() ? print(proposal.get()) : alreadyFits(recognition.winner());
    } catch (RefusedFileException e) {
      return refused(e.issue(), Optional.empty());
    }
  }

  private Extract open() throws IOException, RefusedFileException {
    return Extracts.open(path, name, catalogue.limits().of(name));
  }

  private Recognition recognise(Extract extract) throws IOException, RefusedFileException {
    return Recognition.of(extract, name, catalogue.layouts().values());
  }

  /** For a file of a known kind that changed; one that fits exactly, or not at all, has none. */
  private Optional<ProposedLayout> proposal(Recognition recognition, Extract extract)
      throws IOException {
    List<LayoutMatch> matches = recognition.matches();
    if (matches.isEmpty() || !(matches.get(0).drifted() || isReadInPart(matches.get(0)))) {
      return Optional.empty();
    }
    try {
      LayoutProposal proposal =
          new LayoutMending(files, catalogue, name, extract.preview()).propose(matches);
      return Optional.of(ProposedLayout.of(proposal, name));
    } catch (RefusedFileException e) {
      return Optional.empty(); // it was read a moment ago; the issue of the file stands
    }
  }

  /** A file that fits and has columns that the layout does not know. */
  private static boolean isReadInPart(LayoutMatch match) {
    return match.fits() && !match.isExact();
  }

  private int print(ProposedLayout proposal) {
    String yaml = proposal.yaml();
    if (format.isJson()) {
      console.line(JsonText.line(proposal));
    } else {
      ProposalText.lines(proposal).forEach(console::note);
      if (yaml != null) {
        console.line(yaml.stripTrailing());
      }
    }
    return yaml != null ? ExitCode.OK : ExitCode.REFUSED;
  }

  private int alreadyFits(LayoutMatch winner) {
    String layout = winner.layout().id();
    if (format.isJson()) {
      console.line(JsonText.line(new FittingFile(name, layout, null)));
    } else {
      console.note(name + " fits " + layout + " as it is; there is nothing to propose");
    }
    return ExitCode.OK;
  }

  private int refused(Issue issue, Optional<ProposedLayout> proposal) {
    FoundIssue found = FoundIssue.of(issue);
    if (format.isJson()) {
      console.line(JsonText.line(new RefusedInput(found, proposal.orElse(null))));
    } else {
      console.line(found.toString());
      proposal.ifPresent(
          one -> {
            ProposalText.lines(one).forEach(console::line);
            if (one.yaml() != null) {
              console.line(ProposalText.next(one));
            }
          });
    }
    return ExitCode.REFUSED;
  }

  private void print(LayoutFit match) {
    console.line(
        match.layout()
            + ": "
            + (match.fits() ? "fits" : "does not fit")
            + ", "
            + match.foundPercent()
            + " % of what it expects was found");
    match.differences().forEach(difference -> console.line("    " + difference));
  }
}
