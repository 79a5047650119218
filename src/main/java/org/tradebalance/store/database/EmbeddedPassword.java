package org.tradebalance.store.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.publish.GroupOnly;

/**
 * The password of the embedded database's user: a random one, in a file beside the database that
 * nobody but its owner reads. Whoever may open the database file, or reach it where it is shared,
 * could else change what it holds.
 */
public final class EmbeddedPassword {

  private static final Pattern FILE_ADDRESS =
      Pattern.compile("jdbc:h2:(?:file:)?(?<path>(?<=file:)[^;]+|[./~][^;]*)(?:;.*)?");
  private static final String NAME = "password";
  private static final int BYTES = 24;

  private final String url;
  private final String user;
  private final Path database;
  private final Path file;

  private EmbeddedPassword(String url, String user, Path database) {
    this.url = url;
    this.user = user;
    this.database = database;
    this.file = fileBeside(database);
  }

  /** The password file of an address; empty where it is not that of an H2 file. */
  public static Optional<EmbeddedPassword> of(String url, String user) {
    Matcher address = FILE_ADDRESS.matcher(url);
    if (!address.matches()) {
      return Optional.empty();
    }
    String path = address.group("path").replaceFirst("^~", home());
    return Optional.of(new EmbeddedPassword(url, user, Path.of(path + ".mv.db").toAbsolutePath()));
  }

  /** Where the password of a database file is. */
  public static Path fileBeside(Path database) {
    return database.resolveSibling(NAME);
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * The password. Where there is none yet a random one is made, and given to the database where
   * that is there already.
   */
  public String value() throws IOException {
    if (!Files.exists(file)) {
      make();
      if (Files.exists(database)) {
        replaceEmptyPassword();
      }
    }
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  /**
   * Gives the database the password of the file, where its user has none, as in earlier versions.
   *
   * @return false where its user has another password
   */
  public boolean replaceEmptyPassword() throws IOException {
    String password = Files.readString(file, StandardCharsets.UTF_8).strip();
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter user \""
              + user.toUpperCase(Locale.ROOT).replace("\"", "\"\"")
              + "\" set password '"
              + password.replace("'", "''")
              + "'");
      return true;
    } catch (SQLException e) {
      if (DatabaseRefusal.behind(e) == DatabaseRefusal.LOGIN) {
        return false;
      }
      throw new IOException(database + ": " + LostDatabase.detail(e), e);
    }
  }

  /** Whole or not at all: the database gets the password only when the file has it. */
  private void make() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path next = file.resolveSibling("." + NAME + ".next");
    GroupOnly.folder(file.resolveSibling("."));
    Files.deleteIfExists(next);
    Files.createFile(next, forItsOwner(next));
    Files.writeString(next, HexFormat.of().formatHex(random), StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] forItsOwner(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String home() {
    return Matcher.quoteReplacement(System.getProperty("user.home", "~"));
  }
}
