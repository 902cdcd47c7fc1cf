package org.tianwang.alert.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the right to write audit entries from the service, as an administrator of the database could, and gives it back. */
public final class BrokenAudit implements AutoCloseable {

    private final Connection owner;
    private final String user;

    private BrokenAudit(Connection owner, String user) throws SQLException {
        this.owner = owner;
        this.user = user;
        execute("revoke insert on audit_entry from " + user);
    }

    public static BrokenAudit start() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return new BrokenAudit(
                DriverManager.getConnection(
                        value(config, "quarkus.datasource.jdbc.url"),
                        value(config, "quarkus.flyway.username"),
                        value(config, "quarkus.flyway.password")),
                value(config, "quarkus.datasource.username"));
    }

    @Override
    public void close() throws SQLException {
        execute("grant insert on audit_entry to " + user);
        owner.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Config config, String name) {
        return config.getValue(name, String.class);
    }
}
