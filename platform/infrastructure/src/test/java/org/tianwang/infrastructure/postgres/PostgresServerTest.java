package org.tianwang.infrastructure.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.infrastructure.InfrastructureException;

class PostgresServerTest {
    @TempDir
    Path folder;

    private PostgresServer server;

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void shouldKeepCommittedRowsWhenKilledAndStartedAgain() throws SQLException {
        server = PostgresServer.at(folder).start();
        ServiceDatabase database = server.createServiceDatabase("alert");
        asOwner(database, "CREATE TABLE t(id int primary key)");
        asApp(database, "INSERT INTO t VALUES (7)");

        server.kill();
        server.start();

        assertThat(number(database, "SELECT count(*) FROM t")).isEqualTo(1);
    }

    @Test
    void shouldGiveTheAppRoleRowsButNoTables() throws SQLException {
        server = PostgresServer.at(folder).start();
        ServiceDatabase database = server.createServiceDatabase("alert");
        asOwner(database, "CREATE TABLE t(id bigint generated always as identity, v text)");

        asApp(database, "INSERT INTO t(v) VALUES ('a')");

        assertThatThrownBy(() -> asApp(database, "DROP TABLE t")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> asApp(database, "CREATE TABLE u(id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void shouldRefuseAServiceTheDatabaseOfAnother() {
        server = PostgresServer.at(folder).start();
        ServiceDatabase mine = server.createServiceDatabase("alert");
        server.createServiceDatabase("cases");

        assertThatThrownBy(() -> server.connect("cases", mine.appUser(), mine.appPassword()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> server.connect("alert", mine.appUser(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void shouldAcceptNewPasswordsWhenSetUpAgain() throws SQLException {
        server = PostgresServer.at(folder).start();
        server.createServiceDatabase("alert");

        ServiceDatabase again = server.createServiceDatabase("alert", "it's new", "app's new");

        assertThat(number(again, "SELECT 1")).isEqualTo(1);
    }

    @Test
    void shouldRunDurably() throws SQLException {
        server = PostgresServer.at(folder).start();

        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT string_agg(setting, ',') FROM pg_settings WHERE name IN ('fsync','synchronous_commit','full_page_writes')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on,on,on");
        }
    }

    @Test
    void shouldQuoteTheLogWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server = PostgresServer.at(folder).port(taken.getLocalPort());

            assertThatThrownBy(() -> server.start())
                    .isInstanceOf(InfrastructureException.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void shouldClearTheServerThatAnUncleanRunLeftBehind() throws SQLException {
        PostgresServer forgotten = PostgresServer.at(folder).start();

        server = PostgresServer.at(folder).start();

        assertThat(forgotten.isAlive()).isFalse();
        assertThat(server.connect("postgres").isValid(2)).isTrue();
    }

    private void asOwner(ServiceDatabase database, String sql) throws SQLException {
        execute(database.name(), database.ownerUser(), database.ownerPassword(), sql);
    }

    private void asApp(ServiceDatabase database, String sql) throws SQLException {
        execute(database.name(), database.appUser(), database.appPassword(), sql);
    }

    private void execute(String database, String user, String password, String sql) throws SQLException {
        try (Connection connection = server.connect(database, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(ServiceDatabase database, String sql) throws SQLException {
        try (Connection connection = server.connect(database.name(), database.appUser(), database.appPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
