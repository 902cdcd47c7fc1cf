package org.tianwang.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.Secrets;
import org.tianwang.infrastructure.postgres.PostgresServer;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.home.LocalSecrets;

/**
 * Lays the rendered realm where Keycloak imports it from. Keycloak imports a realm only into a database that has none,
 * so when the realm differs from the one imported last, the database, which holds nothing but that import and sessions,
 * is made anew.
 */
final class RealmImport {
    static final String DATABASE = "keycloak";

    private final Path home;
    private final PostgresServer postgres;
    private final LocalSecrets secrets;

    RealmImport(Path home, PostgresServer postgres, LocalSecrets secrets) {
        this.home = home;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void prepare(String realm) {
        Path file = home.resolve("data").resolve("import").resolve("tianwang-realm.json");
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.readString(file).equals(realm)) {
                return;
            }
            emptyDatabase();
            Secrets.writePrivately(file, realm);
        } catch (IOException e) {
            throw new InfrastructureException("The realm cannot be laid out in " + file + ": " + e.getMessage(), e);
        }
    }

    private void emptyDatabase() {
        try (Connection admin = postgres.connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new InfrastructureException("Keycloak's database cannot be emptied: " + e.getMessage(), e);
        }
        postgres.createServiceDatabase(
                DATABASE,
                secrets.password(PostgresComponent.ownerSecret(DATABASE)),
                secrets.password(PostgresComponent.appSecret(DATABASE)));
    }
}
