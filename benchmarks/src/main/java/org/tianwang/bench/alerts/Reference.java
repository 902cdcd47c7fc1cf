package org.tianwang.bench.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.rule.RuleDefinition;
import org.tianwang.contracts.EventCodec;

/** Writes a county's cameras, rules and watch list where the service reads them, while it does not run. */
final class Reference {
    private static final int CHUNK = 10_000;
    /** More plates than this are written without the indexes that only lists of the watch list need. */
    private static final int MANY = 1_000_000;

    private Reference() {}

    static void write(Ground ground, County county) throws SQLException {
        ground.run("truncate camera, rule, rule_snooze", County.PLATE_IN_SQL);
        try (Connection connection = ground.database()) {
            connection.setAutoCommit(false);
            cameras(connection, county.cameras());
            rules(connection, county.rules());
            connection.commit();
        }
        plates(ground, county.plates());
        ground.run(
                "update revision set value = value + 1",
                "update revision set value = (select max(revision) from camera) where name = 'camera'",
                "analyze camera",
                "analyze rule",
                "analyze watch_entry");
    }

    private static void cameras(Connection connection, List<County.Camera> cameras) throws SQLException {
        String sql = "insert into camera (id, version, name, tier, township_code, lon, lat, removed, revision)"
                + " values (?, 1, ?, ?, ?, 113.2, 33.4, false, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int revision = 0;
            for (County.Camera camera : cameras) {
                insert.setString(1, camera.id());
                insert.setString(2, camera.name());
                insert.setString(3, camera.tier().name());
                insert.setString(4, camera.township());
                insert.setLong(5, ++revision);
                insert.addBatch();
                if (revision % CHUNK == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void rules(Connection connection, Map<UUID, RuleDefinition> rules) throws SQLException {
        String sql = "insert into rule (id, version, name, enabled, townships, definition, created_at, created_by,"
                + " updated_at, updated_by) values (?, 1, ?, true, '{}', ?, now(), 'bench', now(), 'bench')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<UUID, RuleDefinition> rule : rules.entrySet()) {
                insert.setObject(1, rule.getKey());
                insert.setString(2, rule.getValue().name());
                insert.setString(3, EventCodec.mapper().writeValueAsString(rule.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule cannot be written", e);
        }
    }

    /** Adds or removes what is too few or too many. */
    private static void plates(Ground ground, int plates) throws SQLException {
        if (plates > MANY) {
            ground.run("drop index if exists watch_entry_newest, watch_entry_by_status, watch_entry_by_plate");
        }
        ground.run("delete from watch_entry where version > " + plates, """
                insert into watch_entry (id, version, plate, folded, reason, authority, case_number, severity, status,
                                         valid_from, valid_to, requested_by, requested_at, review_at)
                select md5('plate' || n)::uuid, n + 1, bench_plate(n), '', 'bench', 'bench', 'bench', 'HIGH', 'ACTIVE',
                       now() - interval '9 days', now() + interval '20 days', 'bench', now(), now() + interval '20 days'
                from generate_series((select count(*) from watch_entry), %d) as n""".formatted(plates - 1));
    }
}
