package org.tradebalance.collect;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;

/**
 * The keys of the sources, from the environment and from a file that only its owner may read. They
 * are given to the request and to nobody else, and taken out of every text that is shown or kept.
 */
public final class SecretKeys {

  private static final String HIDDEN = "***";

  private final Map<String, String> environment;
  private final @Nullable Path file;
  private final Set<String> given = new LinkedHashSet<>();
  private @Nullable Map<String, String> inFile;

  /**
   * Keys from here.
   *
   * @param environment the variables of the process
   * @param file lines {@code NAME=KEY}; null where there is none
   */
  public SecretKeys(Map<String, String> environment, @Nullable Path file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The key that a reference names.
   *
   * @param reference {@code env:NAME} or {@code secret:NAME}
   * @throws FetchException where there is none, or the file is open to others
   */
  String find(String reference) throws FetchException {
    String name = reference.substring(reference.indexOf(':') + 1);
    boolean ofEnvironment = reference.startsWith("env:");
    String key = ofEnvironment ? environment.get(name) : ofFile().get(name);
    if (key == null || key.isBlank()) {
      throw missing(
          ofEnvironment
              ? "the environment variable " + name + " is not set"
              : "the file of secrets " + file + " has no line " + name + "=");
    }
    given.add(key.strip());
    return key.strip();
  }

  /** A text without any key that was given out, whether written plainly or for an address. */
  String masked(String text) {
    String masked = text;
    for (String key : given) {
      masked =
          masked
              .replace(key, HIDDEN)
              .replace(URLEncoder.encode(key, StandardCharsets.UTF_8), HIDDEN);
    }
    return masked;
  }

  /** The keys that were given out. */
  Set<String> given() {
    return Set.copyOf(given);
  }

  private Map<String, String> ofFile() throws FetchException {
    Map<String, String> known = inFile;
    if (known == null) {
      known = read();
      inFile = known;
    }
    return known;
  }

  private Map<String, String> read() throws FetchException {
    Path secrets = file;
    if (secrets == null) {
      throw missing("no file of secrets is set (tradebalance.collect.secrets-file)");
    }
    try {
      if (secrets.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(secrets);
        rights.remove(PosixFilePermission.OWNER_READ);
        rights.remove(PosixFilePermission.OWNER_WRITE);
        if (!rights.isEmpty()) {
          throw missing(secrets + " is open to others; close it with: chmod 600 " + secrets);
        }
      }
      Map<String, String> keys = new LinkedHashMap<>();
      for (String line : Files.readAllLines(secrets, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
          keys.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
      }
      return keys;
    } catch (IOException e) {
      throw missing(secrets + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static FetchException missing(String why) {
    return new FetchException(IssueCode.SOURCE_KEY_MISSING, false, why);
  }
}
