package org.tradebalance.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.collect.CollectOutcome.Kind;
import org.tradebalance.digest.Sha256;
import org.tradebalance.quality.IssueCode;

/** Fetches one file: its pages, those that changed; joins them; moves it into the input folder. */
final class FileCollection {

  /** After that a page is too old for the others of its file. */
  private static final Duration WAITING = Duration.ofDays(3);

  private final Path input;
  private final PoliteCalls calls;
  private final CollectState state;
  private final RawFiles raw;
  private final FileOrigins origins;
  private final RefusedFiles refused;
  private final Path partial;
  private final Clock clock;
  private final ContentRecognition recognition;
  private final @Nullable ControlTable control;
  private final Set<String> made = new HashSet<>();
  private boolean news;

  FileCollection(
      Path input,
      CollectFolder folder,
      PoliteCalls calls,
      CollectState state,
      Clock clock,
      ContentRecognition recognition,
      @Nullable ControlTable control) {
    this.input = input;
    this.calls = calls;
    this.state = state;
    this.raw = new RawFiles(folder.raw());
    this.origins = FileOrigins.below(input);
    this.refused = new RefusedFiles(folder.refused());
    this.partial = folder.partial();
    this.clock = clock;
    this.recognition = recognition;
    this.control = control;
  }

  /** The calls that the files so far are made of. */
  Set<String> made() {
    return made;
  }

  /** Fetches a file. */
  CollectOutcome collect(PlannedFile file) throws FetchException, IOException {
    WebSource source = file.calls().get(0).source();
    Path target = input.resolve(file.name());
    if (Files.isDirectory(target)) {
      throw new FetchException(
          IssueCode.SOURCE_FILE_FOREIGN,
          false,
          "a folder of that name is in the input folder; rename it, or give the source another"
              + " file");
    }
    String here = Files.exists(target) ? Sha256.of(target) : "";
    List<String> before = here.isEmpty() ? List.of() : addressesOf(here, source);
    news = false;
    List<CallState> pages = new ArrayList<>();
    for (PageCall call : file.calls()) {
      fetch(call, pages);
    }
    news |= !before.equals(pages.stream().map(CallState::address).toList());
    if (!news && !here.isEmpty()) {
      return unchanged(source, file, pages);
    }
    Path joined = joined(file, source, pages);
    String hash = Sha256.of(joined);
    if (hash.equals(here)) {
      Files.delete(joined);
      return unchanged(source, file, pages);
    }
    refuseWhatNoLayoutFits(file, source, pages, joined);
    origins.keep(
        new FileOrigin(
            source.id(),
            file.name(),
            hash,
            pages.stream().map(CallState::fetchedAt).max(String::compareTo).orElse(""),
            pages.stream().map(CallState::page).toList()));
    long bytes = Files.size(joined);
    Files.move(joined, target, StandardCopyOption.ATOMIC_MOVE);
    refused.forget(file.name());
    keepWaiting(source, pages, false);
    return outcome(Kind.FETCHED, source, file, bytes + " bytes" + addresses(pages));
  }

  /** Text that looks like a table may be a message; what stands would be replaced by it. */
  private void refuseWhatNoLayoutFits(
      PlannedFile file, WebSource source, List<CallState> pages, Path joined)
      throws FetchException, IOException {
    @Nullable String why = source.layout() == null ? null : recognition.whyNot(joined, file.name());
    if (why == null) {
      return;
    }
    Path aside = refused.keep(joined, file.name());
    for (CallState page : pages) {
      state.forget(key(source, page.address()));
    }
    throw new FetchException(
        IssueCode.SOURCE_ANSWER_WRONG,
        false,
        why + "; it is kept, look at it with: layouts --explain " + aside);
  }

  /** The pages that the file in the input folder is made of. */
  private List<String> addressesOf(String here, WebSource source)
      throws FetchException, IOException {
    Optional<FileOrigin> origin = origins.find(here);
    if (origin.isEmpty() || !origin.get().source().equals(source.id())) {
      throw new FetchException(
          IssueCode.SOURCE_FILE_FOREIGN,
          false,
          "a file of that name is in the input folder and "
              + origin
                  .map(other -> "comes from the source " + other.source())
                  .orElse("was not fetched, or was changed since")
              + "; rename it or take it out, or give the source another file");
    }
    return origin.get().pages().stream().map(OriginPage::address).toList();
  }

  private CollectOutcome unchanged(WebSource source, PlannedFile file, List<CallState> pages)
      throws IOException {
    keepWaiting(source, pages, false);
    return outcome(Kind.UNCHANGED, source, file, "nothing new" + addresses(pages));
  }

  /** Adds the pages of a call: one, or those of its halves where it is cut at the limit. */
  private void fetch(PageCall call, List<CallState> pages) throws FetchException, IOException {
    WebSource source = call.source();
    String key = key(source, call.address());
    made.add(key);
    CallState known = state.call(key);
    if (known != null && known.split()) {
      fetchHalves(call, pages);
      return;
    }
    boolean isHere = known != null && (known.sha256().isEmpty() || raw.has(known.sha256()));
    if (known != null && isHere && known.waiting() && isFresh(known)) {
      news = true;
      pages.add(known);
      return;
    }
    Map<Path, Long> counted = new HashMap<>();
    Arrived arrived =
        calls.call(
            source,
            call.address(),
            isHere ? known : null,
            body -> counted.put(body, count(source, call, body)));
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Path body = arrived.body();
    if (arrived.status() == 304 && known != null) {
      news |= known.waiting();
      CallState same = known.with(known.waiting(), now);
      state.remember(key, same);
      pages.add(same);
      return;
    }
    if (body == null) {
      add(key, new CallState(call.address(), null, null, "", now, 0, true, false), known, pages);
      return;
    }
    long rows = counted.getOrDefault(body, -1L);
    if (source.limits().rows() > 0 && rows >= source.limits().rows()) {
      Files.delete(body);
      if (call.halves().isEmpty()) {
        throw new FetchException(
            IssueCode.SOURCE_CUT,
            false,
            "the answer has "
                + rows
                + " rows, the limit of the server: it is cut; let the source ask for less in one"
                + " call, by values with together or by shorter periods");
      }
      state.remember(key, new CallState(call.address(), null, null, "", now, rows, false, true));
      fetchHalves(call, pages);
      return;
    }
    add(
        key,
        new CallState(
            call.address(),
            arrived.etag(),
            arrived.lastModified(),
            raw.take(body),
            now,
            rows,
            true,
            false),
        known,
        pages);
  }

  private void fetchHalves(PageCall call, List<CallState> pages)
      throws FetchException, IOException {
    for (PageCall half : call.halves().orElseThrow()) {
      fetch(half, pages);
    }
  }

  private void add(String key, CallState page, @Nullable CallState known, List<CallState> pages)
      throws IOException {
    boolean same = known != null && known.sha256().equals(page.sha256()) && !known.waiting();
    news |= !same;
    state.remember(key, page);
    pages.add(page);
  }

  private long count(WebSource source, PageCall call, Path body)
      throws FetchException, IOException {
    PageFormat format = source.pages();
    if (format == null) {
      return -1;
    }
    long rows = TablePage.of(body, format).rows();
    if (control != null) {
      control.check(call.address(), rows);
    }
    return rows;
  }

  /** The pages as one file. Where they are none, they are asked for anew the next time. */
  private Path joined(PlannedFile file, WebSource source, List<CallState> pages)
      throws FetchException, IOException {
    try {
      List<CallState> filled = pages.stream().filter(page -> !page.sha256().isEmpty()).toList();
      refuseWhatStandsTwice(filled);
      return join(file, source, filled);
    } catch (FetchException e) {
      for (CallState page : pages) {
        state.forget(key(source, page.address()));
      }
      throw e;
    }
  }

  private Path join(PlannedFile file, WebSource source, List<CallState> filled)
      throws FetchException, IOException {
    PageFormat format = source.pages();
    if (filled.isEmpty()) {
      throw new FetchException(
          IssueCode.SOURCE_NOTHING_PUBLISHED, false, "the server has nothing for it (204)");
    }
    Path joined = partial.resolve(Sha256.ofText(file.name()).substring(0, 32) + ".joined");
    if (format == null || (filled.size() == 1 && format != PageFormat.JSON_DATA)) {
      if (filled.size() > 1) {
        throw new FetchException(
            IssueCode.SOURCE_ANSWER_WRONG,
            false,
            filled.size() + " bodies have the name of one file and no pages are configured");
      }
      Files.copy(raw.of(filled.get(0).sha256()), joined, StandardCopyOption.REPLACE_EXISTING);
      return joined;
    }
    List<TablePage> pages = new ArrayList<>();
    for (CallState page : filled) {
      pages.add(TablePage.of(raw.of(page.sha256()), format));
    }
    if (pages.stream().allMatch(page -> page.rows() == 0)) {
      throw new FetchException(IssueCode.SOURCE_NOTHING_PUBLISHED, false, "the answer has no rows");
    }
    PageJoin.join(pages, format, joined);
    return joined;
  }

  /** A server that does not know a parameter gives the same page again and again. */
  private static void refuseWhatStandsTwice(List<CallState> pages) throws FetchException {
    Map<String, CallState> seen = new HashMap<>();
    for (CallState page : pages) {
      CallState before = page.rows() == 0 ? null : seen.put(page.sha256(), page);
      if (before != null) {
        throw new FetchException(
            IssueCode.SOURCE_ANSWER_WRONG,
            false,
            "the answers to " + before.address() + " and " + page.address() + " are the same");
      }
    }
  }

  private void keepWaiting(WebSource source, List<CallState> pages, boolean waiting)
      throws IOException {
    for (CallState page : pages) {
      state.remember(key(source, page.address()), page.with(waiting, page.fetchedAt()));
    }
  }

  private boolean isFresh(CallState page) {
    return Instant.parse(page.fetchedAt()).isAfter(clock.instant().minus(WAITING));
  }

  private static String key(WebSource source, String address) {
    return source.id() + " " + address;
  }

  private static String addresses(List<CallState> pages) {
    return ", "
        + pages.get(0).address()
        + switch (pages.size()) {
          case 1 -> "";
          case 2 -> " and one more page";
          default -> " and " + (pages.size() - 1) + " more pages";
        };
  }

  private static CollectOutcome outcome(
      Kind kind, WebSource source, PlannedFile file, String detail) {
    return new CollectOutcome(kind, source.id(), file.name(), detail, null);
  }
}
