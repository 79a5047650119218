package org.tradebalance.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostDatabaseTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
  void aServerThatIsAwayIsKnownByItsState(String state) {
    SQLException lost = new SQLException("An I/O error occurred.", state, new EOFException());

    assertThat(LostDatabase.isBehind(new IllegalStateException("no transaction", lost))).isTrue();
  }

  @Test
  void aConnectionThatThePoolCannotGiveIsLost() {
    SQLException refused = new SQLTransientConnectionException("pool - timed out after 3000ms");

    assertThat(LostDatabase.isBehind(new IllegalStateException(refused))).isTrue();
  }

  @Test
  void aConnectionThatThePoolHasClosedIsLost() {
    assertThat(LostDatabase.isBehind(new SQLException("Connection is closed"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "23505", "28P01", "53100", "90020"})
  void anErrorOfADatabaseThatIsThereIsNone(String state) {
    SQLException other = new SQLSyntaxErrorException("relation \"x\" does not exist", state);

    assertThat(LostDatabase.isBehind(new IllegalStateException(other))).isFalse();
    assertThat(LostDatabase.isBehind(new EOFException())).isFalse();
    assertThat(LostDatabase.isBehind(null)).isFalse();
  }

  @Test
  void theDriverSaysWhatHappenedInItsFirstSentence() {
    SQLException silent =
        new SQLException(
            "An I/O error occurred while sending to the backend.", "08006", new EOFException());
    SQLException refused =
        new SQLException(
            "Connection to db:5432 refused. Check that the hostname and port are correct.",
            "08001",
            new ConnectException("Connection refused"));

    assertThat(LostDatabase.detail(new IllegalStateException("rollback", silent)))
        .isEqualTo("An I/O error occurred while sending to the backend");
    assertThat(LostDatabase.detail(new SQLTransientConnectionException("timed out", refused)))
        .isEqualTo("Connection to db:5432 refused");
    assertThat(LostDatabase.detail(new SQLException("Connection is closed")))
        .isEqualTo("Connection is closed");
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    SQLException failed =
        new SQLException(
            "The connection attempt failed.", "08001", new UnknownHostException("no.invalid"));

    assertThat(LostDatabase.detail(failed)).isEqualTo("unknown host no.invalid");
  }
}
