package org.tianwang.infrastructure.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.tianwang.infrastructure.InfrastructureException;

/** Makes a service's database and roles as they ought to be; a repeat changes only passwords that differ. */
public final class DatabaseSetup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final AdminAccess server;

    public DatabaseSetup(AdminAccess server) {
        this.server = server;
    }

    public ServiceDatabase create(String name, String ownerPassword, String appPassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        String owner = name + "_owner";
        String app = name + "_app";
        try {
            try (Connection admin = server.connect("postgres")) {
                role(admin, owner, ownerPassword);
                role(admin, app, appPassword);
                if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    execute(admin, List.of("CREATE DATABASE " + name + " OWNER " + owner));
                }
            }
            try (Connection admin = server.connect(name)) {
                execute(admin, rights(name, owner, app));
            }
        } catch (SQLException e) {
            throw new InfrastructureException("The database " + name + " could not be set up: " + e.getMessage(), e);
        }
        return new ServiceDatabase(name, server.jdbcUrl(name), owner, ownerPassword, app, appPassword);
    }

    private static List<String> rights(String name, String owner, String app) {
        String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " GRANT ";
        return List.of(
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + name + " TO " + app,
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + app,
                defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app,
                defaults + "USAGE, SELECT ON SEQUENCES TO " + app);
    }

    private static void role(Connection admin, String role, String password) throws SQLException {
        String verb = exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        execute(
                admin,
                List.of(verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                        + password.replace("'", "''") + "'"));
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection admin, List<String> commands) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
