package org.tianwang.alert.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.Box;
import org.tianwang.platform.database.RoundTrip;

/**
 * The one statement of a poll: raises what is new and counts up what is there, decided alerts included, because a
 * closed alert still absorbs what it was about. What is seen after it was over ({@link #OVER}) it leaves alone, and
 * does not name in its answer: that is an alert of its own ({@link AlertSequels}). A lead from a confusable reading
 * becomes an exact one when the plate itself is read later; that is a new version, because whoever decides about the
 * one has not seen the other. Where a plate was seen last is written beside where it was first, and
 * so are the townships that it came through. Rows go in the order of their ids, so that two instances cannot wait for
 * each other.
 */
final class AlertUpsert {

    /** The plate itself, where only a look-alike was read before and nobody has turned that away. */
    private static final String EXACT =
            "(excluded.watch_exact and not alert.watch_exact and alert.status <> 'DISMISSED')";

    /** What comes late moves nothing back. */
    private static final String SEEN_LATER = "(excluded.last_seen_at >= alert.last_seen_at)";

    /** The picture, the plate that was cut from it and the camera where both lie belong together. */
    private static final String PICTURE =
            "(excluded.snapshot_id is not null and (alert.snapshot_id is null or " + EXACT + "))";

    /** Whether a plate was read in another township than the one that saw it first, which is rare. */
    private static final String ELSEWHERE =
            "(excluded.last_camera_id is not null and (excluded.also_seen_in is not null"
                    + " or excluded.township_code is distinct from alert.township_code))";

    /** All in which it was read but the first. */
    private static final String TOWNSHIPS = """
            (select array_agg(distinct code order by code)
             from unnest(array_append(alert.also_seen_in || excluded.also_seen_in, excluded.township_code)) as read (code)
             where code is distinct from alert.township_code and code is not null)""";

    /**
     * Whether the alert was over before this was seen. One that nobody looked at is over when it expires. One that somebody
     * has decided goes on as long as the same goes on being seen, and is over once it would have cleared; at least the
     * service's own time for that, which is the one parameter. A look-alike that was turned away is never over: what
     * passes then is told beside it.
     */
    static final String OVER = """
            (alert.closed_at is not null and alert.outage is null
             and not (alert.status = 'DISMISSED' and alert.watch_exact is false)
             and seen.last_seen_at > alert.closed_at and seen.last_seen_at > alert.last_seen_at
             and (alert.status = 'EXPIRED' or seen.last_seen_at >= alert.last_seen_at + make_interval(secs =>
                    greatest(?::float8, coalesce((select clear_after_seconds from rule where id = alert.rule_id), 0)))))""";

    private static final String SQL =
            """
            insert into alert (id, version, status, severity, rule_id, rule_name, camera_id, camera_name, township_code,
                               lon, lat, event_kind, object_class, zone, line, plate, confidence, raised_at,
                               first_seen_at, last_seen_at, count, snapshot_id, watch_entry_id, watch_plate, watch_read, watch_exact,
                               watch_box, watch_crop, last_camera_id, last_camera_name, last_township_code, last_lon,
                               last_lat, last_snapshot_id, last_crop_id, also_seen_in, again_of, again_number)
            select id, 1, 'OPEN', severity, rule_id, rule_name, camera_id, camera_name, township_code,
                   lon, lat, event_kind, object_class, zone, line, plate, confidence, ?::timestamptz,
                   first_seen_at, last_seen_at, count, snapshot_id,
                   case when watch_plate is not null then rule_id end, watch_plate, watch_read, watch_exact,
                   watch_box::float8[], watch_crop, last_camera_id, last_camera_name, last_township_code, last_lon, last_lat,
                   last_snapshot_id, last_crop_id, also_seen_in::text[], again_of, again_number
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[],
                        ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[],
                        ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[],
                        ?::uuid[], ?::int[])
                 as seen (id, severity, rule_id, rule_name, camera_id, camera_name, township_code, lon, lat,
                          event_kind, object_class, zone, line, plate, confidence, first_seen_at, last_seen_at, count,
                          snapshot_id, watch_plate, watch_read, watch_exact, watch_box, watch_crop, last_camera_id,
                          last_camera_name, last_township_code, last_lon, last_lat, last_snapshot_id, last_crop_id,
                          also_seen_in, again_of, again_number)
            on conflict (id) do update set
                version = case when %1$s then alert.version + 1 else alert.version end,
                count = alert.count + excluded.count,
                first_seen_at = least(alert.first_seen_at, excluded.first_seen_at),
                last_seen_at = greatest(alert.last_seen_at, excluded.last_seen_at),
                confidence = greatest(alert.confidence, excluded.confidence),
                last_camera_id = case when %2$s then excluded.last_camera_id else alert.last_camera_id end,
                last_camera_name = case when %2$s then excluded.last_camera_name else alert.last_camera_name end,
                last_township_code = case when %2$s then excluded.last_township_code else alert.last_township_code end,
                last_lon = case when %2$s then excluded.last_lon else alert.last_lon end,
                last_lat = case when %2$s then excluded.last_lat else alert.last_lat end,
                last_snapshot_id = case when %2$s then excluded.last_snapshot_id else alert.last_snapshot_id end,
                last_crop_id = case when %2$s then excluded.last_crop_id else alert.last_crop_id end,
                also_seen_in = case when %5$s then %6$s else alert.also_seen_in end,
                snapshot_id = case when %3$s then excluded.snapshot_id else alert.snapshot_id end,
                picture_camera_id = case when %3$s then excluded.camera_id else alert.picture_camera_id end,
                rule_name = case when %1$s then excluded.rule_name else alert.rule_name end,
                watch_read = case when %1$s then excluded.watch_read else alert.watch_read end,
                watch_box = case when %3$s then excluded.watch_box else alert.watch_box end,
                watch_crop = case when %3$s then excluded.watch_crop else alert.watch_crop end,
                watch_exact = alert.watch_exact or %1$s
            where not %4$s
            returning alert.id, (xmax = 0) as raised""".formatted(EXACT, SEEN_LATER, PICTURE, OVER.replace("seen.", "excluded."), ELSEWHERE, TOWNSHIPS);

    private AlertUpsert() {}

    /**
     * Adds the statement; once it has run, the map says of each alert whether it was raised by this very statement. Alerts
     * that were over are not in it.
     *
     * @param quiet how long nothing must be seen where a rule says nothing of its own
     */
    static Map<UUID, Boolean> add(RoundTrip trip, List<AlertCandidate> candidates, Instant now, Duration quiet)
            throws SQLException {
        List<AlertCandidate> ordered =
                candidates.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        Map<UUID, Boolean> raised = new LinkedHashMap<>();
        RoundTrip.Command upsert = trip.add(SQL).value(now.toString()).reading(rows -> {
            while (rows.next()) {
                raised.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
            }
        });
        new Columns(upsert, ordered).bind();
        upsert.value(seconds(quiet));
        return raised;
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** Binds one array for each column, in the order of the statement. */
    private record Columns(RoundTrip.Command upsert, List<AlertCandidate> rows) {

        void bind() throws SQLException {
            add("uuid", AlertCandidate::id);
            add("text", c -> c.rule().severity().name());
            add("uuid", c -> c.rule().id());
            add("text", c -> c.rule().name());
            add("text", c -> c.first().cameraId());
            add("text", c -> c.camera() == null ? null : c.camera().name());
            add("text", AlertCandidate::townshipCode);
            add("float8", c -> hasPlace(c) ? c.camera().location().lon() : null);
            add("float8", c -> hasPlace(c) ? c.camera().location().lat() : null);
            add("text", c -> c.first().kind().name());
            add("text", c -> c.first().objectClass());
            add("text", c -> c.first().zone());
            add("text", c -> c.first().line());
            add("text", c -> c.first().plate());
            add("float8", AlertCandidate::confidence);
            add("timestamptz", c -> c.firstSeenAt().toString());
            add("timestamptz", c -> c.lastSeenAt().toString());
            add("int4", AlertCandidate::count);
            add("text", AlertCandidate::snapshotId);
            add("text", c -> c.rule().watch() == null ? null : c.rule().watch().plate());
            add("text", c -> c.rule().watch() == null ? null : c.rule().watch().read());
            add("bool", c -> c.rule().watch() == null ? null : c.rule().watch().exact());
            add("text", c -> c.rule().watch() == null ? null : literal(c.first().box()));
            add("text", c -> c.rule().watch() == null ? null : c.first().cropId());
            last("text", SeenAt::cameraId);
            last("text", SeenAt::cameraName);
            last("text", SeenAt::townshipCode);
            last(
                    "float8",
                    seen -> seen.location() == null ? null : seen.location().lon());
            last(
                    "float8",
                    seen -> seen.location() == null ? null : seen.location().lat());
            last("text", SeenAt::snapshotId);
            last("text", SeenAt::cropId);
            add("text", c -> literal(c.alsoSeenIn()));
            add("uuid", c -> c.sequel() == null ? null : c.sequel().of());
            add("int4", c -> c.sequel() == null ? null : c.sequel().number());
        }

        private void add(String type, Function<AlertCandidate, Object> value) throws SQLException {
            upsert.array(type, rows, value);
        }

        /** Of a subject that stays where it is there is only one place. */
        private void last(String type, Function<SeenAt, Object> value) throws SQLException {
            add(type, c -> c.roams() ? value.apply(c.last()) : null);
        }

        /** An array's text form, because arrays of arrays do not unnest row by row. */
        private static String literal(Box box) {
            return box == null ? null : "{" + box.x() + "," + box.y() + "," + box.w() + "," + box.h() + "}";
        }

        /** As above; what stands between quotes is taken as it is but for quotes and backslashes. */
        private static String literal(String[] codes) {
            return codes == null
                    ? null
                    : Arrays.stream(codes)
                            .map(code -> "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                            .collect(Collectors.joining(",", "{", "}"));
        }

        private static boolean hasPlace(AlertCandidate candidate) {
            return candidate.camera() != null && candidate.camera().location() != null;
        }
    }
}
