package org.tianwang.ingest.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;

/** Remembers who is sent where, as long as the task runs. An older event never undoes a newer one. */
@ApplicationScoped
public class TaskAccess {
    private static final Set<TaskStatus> ENDED =
            Set.of(TaskStatus.DONE, TaskStatus.REFUSED, TaskStatus.TIMED_OUT, TaskStatus.CANCELLED);
    private static final String UPSERT = """
            INSERT INTO task_access (task_id, version, camera_id, crew, active) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (task_id) DO UPDATE SET version = excluded.version, camera_id = excluded.camera_id,
                crew = excluded.crew, active = excluded.active
            WHERE task_access.version <= excluded.version""";

    private final AgroalDataSource database;

    TaskAccess(AgroalDataSource database) {
        this.database = database;
    }

    void apply(TaskEvent event) {
        TaskView task = event.task();
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, task.id());
            upsert.setLong(2, task.version());
            upsert.setObject(3, camera(task).orElse(null));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            task.crew() == null ? new Object[0] : task.crew().toArray()));
            upsert.setBoolean(5, !ENDED.contains(task.status()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("task access", e);
        }
    }

    private static Optional<UUID> camera(TaskView task) {
        try {
            return Optional.ofNullable(task.cameraId()).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public boolean hasTaskAt(String user, UUID cameraId) {
        String sql = "SELECT 1 FROM task_access WHERE camera_id = ? AND active AND ? = ANY (crew) LIMIT 1";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, cameraId);
            select.setString(2, user);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("task access", e);
        }
    }
}
