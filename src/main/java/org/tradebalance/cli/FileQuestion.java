package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.LayoutMending;
import org.tradebalance.config.LayoutProposal;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.LayoutMatch;
import org.tradebalance.quality.Issue;

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
    if (!format.isJson()) {
      recognition.matches().forEach(this::print);
    }
    try {
      LayoutMatch winner = recognition.winner();
      if (format.isJson()) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", name);
        members.put("layout", winner.layout().id());
        members.put("matches", recognition.matches().stream().map(FileQuestion::json).toList());
        console.line(Json.text(members));
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
      Optional<LayoutProposal> proposal = proposal(recognition, extract);
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

  /** For a file of a known kind that changed; a file that fits, or that nobody knows, has none. */
  private Optional<LayoutProposal> proposal(Recognition recognition, Extract extract)
      throws IOException {
    List<LayoutMatch> matches = recognition.matches();
    if (matches.isEmpty() || !matches.get(0).drifted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LayoutMending(files, catalogue, extract.kind(), name, extract.preview())
              .propose(matches));
    } catch (RefusedFileException e) {
      return Optional.empty(); // it was read a moment ago; the issue of the file stands
    }
  }

  private int print(LayoutProposal proposal) {
    if (format.isJson()) {
      console.line(Json.text(ProposalText.json(proposal, name)));
    } else {
      ProposalText.lines(proposal).forEach(console::note);
      proposal.yaml().ifPresent(yaml -> console.line(yaml.stripTrailing()));
    }
    return proposal.yaml().isPresent() ? ExitCode.OK : ExitCode.REFUSED;
  }

  private int alreadyFits(LayoutMatch winner) {
    String layout = winner.layout().id();
    if (format.isJson()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      members.put("file", name);
      members.put("layout", layout);
      members.put("yaml", null);
      console.line(Json.text(members));
    } else {
      console.note(name + " fits " + layout + " as it is; there is nothing to propose");
    }
    return ExitCode.OK;
  }

  private int refused(Issue issue, Optional<LayoutProposal> proposal) {
    if (format.isJson()) {
      Map<String, @Nullable Object> members = LookJson.issue(issue);
      proposal.ifPresent(one -> members.put("proposal", ProposalText.json(one, name)));
      console.line(Json.text(members));
    } else {
      console.line(issue.toString());
      proposal.ifPresent(
          one -> {
            ProposalText.lines(one).forEach(console::line);
            if (one.yaml().isPresent()) {
              console.line(ProposalText.next(one, name));
            }
          });
    }
    return ExitCode.REFUSED;
  }

  private void print(LayoutMatch match) {
    console.line(
        match.layout().id()
            + ": "
            + (match.fits() ? "fits" : "does not fit")
            + ", "
            + match.found()
            + " % of what it expects was found");
    match.differences().forEach(difference -> console.line("    " + difference));
  }

  private static Map<String, Object> json(LayoutMatch match) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("layout", match.layout().id());
    members.put("fits", match.fits());
    members.put("found_percent", match.found());
    members.put("differences", match.differences());
    return members;
  }
}
