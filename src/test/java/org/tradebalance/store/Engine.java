package org.tradebalance.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The databases that tradebalance works with, for real. */
public enum Engine {
  H2_IN_MEMORY,
  H2_FILE,
  POSTGRESQL;

  /**
   * The tag of tests over {@link #ofTheStores} and {@link #ofTheProgram}: they run in both builds.
   */
  public static final String TAG = "engines";

  private static final boolean ALL = Boolean.getBoolean("campaign");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Where what is stored may differ: on H2 once, on PostgreSQL once; in the campaign on each. */
  public static Stream<Engine> ofTheStores() {
    return ALL ? Stream.of(values()) : Stream.of(H2_FILE, POSTGRESQL);
  }

  /** Where other tests show that the databases agree: on H2; in the campaign on both. */
  public static Stream<Engine> ofTheProgram() {
    return ALL ? Stream.of(H2_FILE, POSTGRESQL) : Stream.of(H2_FILE);
  }

  /** The address of a new empty database; a file is put below the folder. */
  public Address fresh(Path folder) {
    int number = NUMBER.incrementAndGet();
    return switch (this) {
      case H2_IN_MEMORY ->
          new Address("jdbc:h2:mem:test" + number + ";DB_CLOSE_DELAY=-1", "sa", "");
      case H2_FILE -> new Address("jdbc:h2:file:" + folder.resolve("db" + number), "sa", "");
      case POSTGRESQL -> Server.create("test" + number, "template0");
    };
  }

  /** A new database of the same server with all that one holds to which nobody is connected. */
  public static Address copyOf(Address postgresql) {
    return Server.create(
        "test" + NUMBER.incrementAndGet(), postgresql.url().replaceAll(".*/(\\w+)(\\?.*)?$", "$1"));
  }

  /** How to connect. */
  public record Address(String url, String user, String password) {}

  /** One PostgreSQL for all tests of a virtual machine; it ends with it. */
  private static final class Server {

    private static final EmbeddedPostgres POSTGRES = start();

    static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new IllegalStateException(
            "PostgreSQL cannot start, and what it stores must be tested: " + e.getMessage(), e);
      }
    }

    /** A database that sorts text as people do, not by code, as many servers are set up. */
    static Address create(String name, String template) {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create database "
                + name
                + " template "
                + template
                + " encoding 'UTF8' locale_provider icu icu_locale 'en-US'"
                + " locale 'C'");
        return new Address(POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
