package org.tradebalance.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradebalance.trade.Vintage;

/**
 * The output folder. A publication is built in {@code .staging-<run>}, moved to {@code
 * publications/<run>} when it is complete, and becomes {@code current} by the atomic replacement of
 * one symbolic link: a reader sees the old set or the new one, never a mixture.
 */
public final class OutputFolder {

  private static final String STAGING = ".staging-";
  private static final Pattern REPORT = Pattern.compile("\\d{6}\\.json");

  private static final Pattern PUBLICATION = Pattern.compile("(\\d{6,18})(?:-\\d+)?");

  private final Path root;

  public OutputFolder(Path root) {
    this.root = root;
  }

  /** The folder itself. */
  public Path root() {
    return root.toAbsolutePath().normalize();
  }

  /** Where the report of a run is; times and durations are in there, so never in a publication. */
  public Path runReport(long run) {
    return runReports().resolve(name(run) + ".json");
  }

  /** The page of the operator: the run that ended last, and those before. */
  public Path operations() {
    return root.resolve("operations.html");
  }

  /** The folder of the reports of runs. */
  public Path runReports() {
    return root.resolve("runs");
  }

  /** The reports of runs up to one, but for those that are named. */
  public List<Path> runReports(long last, Set<Long> kept) throws IOException {
    Set<Path> known = kept.stream().map(this::runReport).collect(Collectors.toSet());
    Path beyond = runReport(last + 1);
    return Files.isDirectory(runReports())
        ? list(runReports(), "").stream()
            .filter(report -> REPORT.matcher(report.getFileName().toString()).matches())
            .filter(report -> report.compareTo(beyond) < 0 && !known.contains(report))
            .sorted()
            .toList()
        : List.of();
  }

  /** Where the current set of outputs is. */
  public Path current() {
    return root.resolve("current");
  }

  /** The run whose outputs are the current ones; empty where there are none. */
  public OptionalLong currentRun() throws IOException {
    if (!Files.isSymbolicLink(current())) {
      return OptionalLong.empty();
    }
    Matcher name = PUBLICATION.matcher(Files.readSymbolicLink(current()).getFileName().toString());
    return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
  }

  /** Where a run puts the partial results of its partitions; kept until the run has published. */
  public Path partitions(long run) {
    return root.resolve(STAGING + run).resolve("partitions");
  }

  /**
   * Where the balances by product of very large files are kept, in a form of our own, for as long
   * as these files are among those published.
   */
  public Path details() {
    return root.resolve(".details");
  }

  /** Where a run leaves what it has of the partitions of one very large file. */
  public Path partitionsOf(long run, String sha256) {
    return partitions(run).resolve(sha256);
  }

  /** Removes balances by product that no file needs any more. */
  public void tidyDetails(Set<Path> needed) throws IOException {
    if (Files.isDirectory(details())) {
      for (Path file : list(details(), "")) {
        if (!needed.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** An empty folder to build the publication of a run in. */
  public Path emptyStaging(long run) throws IOException {
    Path staging = root.resolve(STAGING + run).resolve("publication");
    delete(staging);
    return GroupOnly.folder(staging);
  }

  /** Makes the staged publication of a run the current one. */
  public void switchTo(long run) throws IOException {
    GroupOnly.folder(publications());
    Path publicationId = unused(run);
    Path publication = root.resolve(STAGING + run).resolve("publication");
    GroupOnly.everything(publication);
    Files.move(publication, publicationId, StandardCopyOption.ATOMIC_MOVE);
    Path next = root.resolve(".current-" + run);
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, root.relativize(publicationId));
    Files.move(next, current(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Where the set of outputs as of a vintage is. */
  public Path asOf(Vintage vintage) {
    return root.resolve("as-of").resolve(vintage.toString());
  }

  /** An empty folder to build the publication as of a vintage in. */
  public Path emptyStaging(Vintage vintage) throws IOException {
    Path staging = root.resolve(STAGING + "as-of-" + vintage);
    delete(staging);
    return GroupOnly.folder(staging);
  }

  /**
   * Makes the staged publication the one as of its vintage, in place of an earlier one. Like {@code
   * current}, {@code as-of/VINTAGE} is a link that is replaced at once; what it points to is named
   * by its content and never written to again.
   *
   * @param content hash of the content
   */
  public void switchTo(Vintage vintage, String content) throws IOException {
    Path link = asOf(vintage);
    Path sets = GroupOnly.folder(link.resolveSibling(".sets"));
    String name = vintage + "-" + content.substring(0, 16);
    Path set = sets.resolve(name);
    Path staging = root.resolve(STAGING + "as-of-" + vintage);
    if (Files.exists(set)) {
      delete(staging);
    } else {
      GroupOnly.everything(staging);
      Files.move(staging, set, StandardCopyOption.ATOMIC_MOVE);
    }
    Path next = link.resolveSibling("." + vintage + "-next");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, Path.of(".sets", name));
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    for (Path old : list(sets, vintage + "-")) {
      if (!old.equals(set)) {
        delete(old);
      }
    }
  }

  /**
   * A folder that is not there yet. A run that goes on after its switch must not touch the folder
   * that {@code current} points to.
   */
  private Path unused(long run) {
    Path folder = publications().resolve(name(run));
    for (int attempt = 2; Files.exists(folder); attempt++) {
      folder = publications().resolve(name(run) + "-" + attempt);
    }
    return folder;
  }

  /** Removes what earlier runs left behind: staging folders, and publications beyond a number. */
  public void tidy(long run, int keep) throws IOException {
    for (Path staging : list(root, STAGING)) {
      if (!staging.getFileName().toString().equals(STAGING + run)) {
        delete(staging);
      }
    }
    remove(publicationsBeyond(keep));
  }

  /** The publications beyond the newest ones; never the one that is current. */
  public List<Path> publicationsBeyond(int keep) throws IOException {
    if (!Files.isDirectory(publications())) {
      return List.of();
    }
    Path held = Files.exists(current()) ? current().toRealPath() : current();
    List<Path> old = new ArrayList<>();
    List<Path> newestFirst =
        list(publications(), "").stream().sorted(Comparator.reverseOrder()).toList();
    for (Path publicationId : newestFirst.stream().skip(Math.max(1, keep)).toList()) {
      if (!publicationId.toRealPath().equals(held)) {
        old.add(publicationId);
      }
    }
    return old;
  }

  /** Removes publications, or reports. */
  public void remove(List<Path> old) throws IOException {
    for (Path each : old) {
      delete(each);
    }
  }

  /** Removes the staging folder of a run that needs it no more. */
  public void removeStaging(long run) throws IOException {
    delete(root.resolve(STAGING + run));
  }

  private Path publications() {
    return root.resolve("publications");
  }

  private static String name(long run) {
    return String.format(Locale.ROOT, "%06d", run);
  }

  private static List<Path> list(Path folder, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
