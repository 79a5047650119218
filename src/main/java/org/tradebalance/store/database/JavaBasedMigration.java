package org.tradebalance.store.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * What all Java-based migrations of Flyway have in common here. Their versions are said and not
 * read from the names of their classes, which may change.
 */
public abstract class JavaBasedMigration implements JavaMigration {

  private final @Nullable MigrationVersion version;
  private final String description;

  /**
   * A migration.
   *
   * @param version when it is carried out; null for after all others, again whenever it changes
   * @param description what it is called in Flyway's history
   */
  protected JavaBasedMigration(@Nullable String version, String description) {
    this.version = version == null ? null : MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public final @Nullable MigrationVersion getVersion() {
    return version;
  }

  @Override
  public final String getDescription() {
    return description;
  }

  /** A number for what it does; one for what never changes. */
  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}
