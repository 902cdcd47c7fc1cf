package org.tianwang.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.ingest.sql.Sql;

/** Reads the audit trail, and can take away the right to write it. */
@ApplicationScoped
public class AuditProbe {
    private final Sql sql;
    private final String url;
    private final String owner;
    private final String password;
    private final String app;

    AuditProbe(
            Sql sql,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password,
            @ConfigProperty(name = "quarkus.datasource.username") String app) {
        this.sql = sql;
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.app = app;
    }

    /** "action actor purpose" of what was done to an object or seen of it, the newest first. */
    public List<String> about(String objectId) {
        return entries(objectId, "<>");
    }

    /** The same of whoever was refused it; written behind the answer, so it is to be waited for. */
    public List<String> refusalsOf(String objectId) {
        return entries(objectId, "=");
    }

    private List<String> entries(String objectId, String refused) {
        return sql.list(
                "SELECT action || ' ' || actor || ' ' || purpose FROM audit_entry WHERE object_id LIKE ? AND action "
                        + refused + " 'LOOK_REFUSED' ORDER BY seq DESC",
                row -> row.getString(1),
                objectId + "%");
    }

    /** As {@link #about}, without the entries that tell how the camera came to be. */
    public List<String> looksAt(String cameraId) {
        return about(cameraId).stream()
                .filter(entry -> !entry.startsWith("CAMERA_"))
                .toList();
    }

    public void whileItCannotBeWritten(Runnable what) throws SQLException {
        asOwner("REVOKE INSERT ON audit_entry FROM " + app);
        try {
            what.run();
        } finally {
            asOwner("GRANT INSERT ON audit_entry TO " + app);
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
