package org.tradebalance.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A zip archive whose directory was found to be harmless: not too many entries, each name once and
 * inside the archive, no two entries made of the same bytes. Nothing is ever unpacked to disk. The
 * parser is the one that reads workbooks, so that both see the same entries.
 */
public final class Archive implements Closeable {

  private final ZipFile zip;
  private final Limits limits;
  private final List<ZipArchiveEntry> entries;
  private final UnpackedSize tally = new UnpackedSize();

  private Archive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
    this.entries = Collections.list(zip.getEntries());
  }

  /**
   * Opens an archive.
   *
   * @param name path of the file, for messages
   * @throws RefusedFileException where its directory is not harmless
   */
  public static Archive open(Path file, String name, Limits limits)
      throws IOException, RefusedFileException {
    Archive archive = new Archive(ZipFile.builder().setPath(file).get(), limits);
    try {
      archive.checkDirectory(name, Files.size(file));
      return archive;
    } catch (RefusedFileException e) {
      archive.close();
      throw e;
    }
  }

  /** Names of the entries that are no folders, in the order of the directory. */
  public List<String> names() {
    return entries.stream().filter(e -> !e.isDirectory()).map(ZipArchiveEntry::getName).toList();
  }

  /** The entry of that name, in letters of either case; null where there is none. */
  public @Nullable String find(String name) {
    if (zip.getEntry(name) != null) {
      return name;
    }
    return names().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
  }

  /**
   * The content of an entry, measured. All entries that one archive opens share its limit.
   *
   * @throws LimitExceededException where the directory itself says that it is beyond the limits
   * @throws IOException where there is none of that name
   */
  public MeasuredStream read(String name) throws IOException {
    ZipArchiveEntry entry = entry(name);
    refuseExcess(entry, tally.bytes());
    return new MeasuredStream(
        zip.getInputStream(entry),
        name,
        limits,
        entry.getCompressedSize(),
        tally,
        entry.getSize(),
        entry.getCrc());
  }

  /**
   * Refuses entries of which the directory itself says that they are beyond the limits, without
   * unpacking any. Where it lies, reading them tells.
   */
  public void expect(Collection<String> names) throws IOException {
    long total = tally.bytes();
    for (String name : names) {
      ZipArchiveEntry entry = entry(name);
      refuseExcess(entry, total);
      total += Math.max(0, entry.getSize());
    }
  }

  private void refuseExcess(ZipArchiveEntry entry, long before) throws LimitExceededException {
    MeasuredStream.refuseExcess(
        entry.getName(),
        limits,
        entry.getCompressedSize(),
        entry.getSize(),
        before + Math.max(0, entry.getSize()));
  }

  private ZipArchiveEntry entry(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no " + name + " in it");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void checkDirectory(String name, long size) throws RefusedFileException {
    if (entries.size() > limits.entries()) {
      throw refused(
          IssueCode.FILE_TOO_LARGE,
          name,
          Limits.excess(entries.size() + " entries", limits.entries(), "entries"));
    }
    Set<String> names = new HashSet<>();
    long packed = 0;
    for (ZipArchiveEntry entry : entries) {
      packed += Math.max(0, entry.getCompressedSize());
      if (leavesTheArchive(entry.getName())) {
        throw unsafe(name, "the entry " + entry.getName() + " points out of it");
      }
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw unsafe(name, "the entry " + entry.getName() + " is there twice");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw refused(IssueCode.FILE_ENCRYPTED, name);
      }
    }
    if (packed > size) {
      throw unsafe(name, "its entries overlap");
    }
  }

  private static boolean leavesTheArchive(String entry) {
    String path = entry.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || path.indexOf('\0') >= 0
        || List.of(path.split("/", -1)).contains("..");
  }

  private static RefusedFileException unsafe(String name, String what) {
    return refused(IssueCode.ARCHIVE_UNSAFE, name, what);
  }

  private static RefusedFileException refused(IssueCode code, String name, String... arguments) {
    return new RefusedFileException(Issue.ofFile(code, name, arguments));
  }
}
