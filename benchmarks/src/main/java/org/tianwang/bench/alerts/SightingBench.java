package org.tianwang.bench.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.tianwang.bench.Latencies;
import org.tianwang.contracts.EventCodec;
import org.tianwang.local.component.ProcessComponent;

/**
 * Sightings: how fast the service takes them in from Kafka, and how fast it finds those of one plate, with a month of them
 * in its database. Both by the ways that users take: detections on the topic, searches by REST with purpose and audit entry.
 */
public final class SightingBench {
    private static final int DAYS = 30;
    private static final int VEHICLES = 500_000;
    private static final int CAMERAS = 10_000;
    private static final int SEARCHES = 400;

    /** Half of what one may ask for in a day: so many people search. */
    private static final int PLATES_OF_A_PERSON = 100;

    private static final int HEAP_MEGABYTES = 256;

    private final Ground ground;
    private final long rows;
    private final long events;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SplittableRandom random = new SplittableRandom(1);

    private SightingBench(Ground ground, long rows, long events) {
        this.ground = ground;
        this.rows = rows;
        this.events = events;
    }

    /** Arguments: rows already there (20,000,000), readings to take in (600,000). */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20_000_000;
        long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : 600_000;
        long start = System.nanoTime();
        try (Ground ground = Ground.open("sightings")) {
            Figure.print(new SightingBench(ground, rows, events).run());
        }
        System.out.printf(
                "%d processors, load average %s, %d s in all%n",
                Runtime.getRuntime().availableProcessors(), Proc.load(), (System.nanoTime() - start) / 1_000_000_000);
        System.exit(0);
    }

    private List<Figure> run() throws Exception {
        ground.clear();
        Reference.write(ground, new County(CAMERAS, 0, 0));
        fill();
        Flow flow = new Flow(Instant.now().truncatedTo(ChronoUnit.DAYS), CAMERAS, 1, 0);
        try (Feeder feeder = Feeder.inBulk(ground.brokers())) {
            LongStream.range(0, events).mapToObj(flow::detection).forEach(feeder::send);
        }
        ProcessComponent service = ServicePass.service(ground, HEAP_MEGABYTES);
        try {
            Pass pass = ServicePass.run(ground, service, events / 3, events);
            IntakePart.say("ingestion: " + pass + ", load average " + Proc.load());
            Latencies day = searches("/api/v1/sightings/search", Duration.ofHours(24));
            Latencies month = searches("/api/v1/sightings/emergency", Duration.ofDays(DAYS));
            return List.of(
                    Figure.atLeast("sightings taken in from Kafka", pass.perSecond(), " rows/s", 20_000, 20_000),
                    Figure.atMost(name("a day"), day.percentile(0.99), " ms", 50, 50),
                    Figure.atMost(name("a month"), month.percentile(0.99), " ms", 50, 50));
        } finally {
            service.stop();
        }
    }

    private String name(String time) {
        return "search of a plate over %s among %,d rows, p99".formatted(time, rows);
    }

    /** A month of sightings, each day written first and indexed then, which is quicker than as the service does it. */
    private void fill() throws SQLException {
        long begin = System.nanoTime();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int back = DAYS - 1; back >= 0; back--) {
            fill(today.minusDays(back), rows / DAYS);
        }
        ground.run(
                "insert into sighted_plate select distinct on (plate) plate, folded, current_date from sighting"
                        + " where seen_at >= current_date - 3 on conflict do nothing",
                "vacuum analyze sighting",
                "analyze sighted_plate",
                "checkpoint");
        IntakePart.say("%,d rows in %d s".formatted(rows, (System.nanoTime() - begin) / 1_000_000_000));
    }

    private void fill(LocalDate day, long count) throws SQLException {
        String table = "sighting_" + day.toString().replace("-", "");
        ground.run(
                "set synchronous_commit = off",
                "set maintenance_work_mem = '256MB'",
                "create table " + table + " (like sighting)",
                """
                insert into %1$s (id, seen_at, plate, folded, confidence, camera_id, camera_name, township_code, lon, lat,
                                  snapshot_id)
                select gen_random_uuid(), '%2$s 00:00:00+00'::timestamptz + n * (interval '1 day' / %3$d),
                       '豫C' || k, 'C' || translate(k, 'DBSZ', '0852'), 0.93, 'camera-' || n %% %4$d,
                       'Camera ' || n %% %4$d, 'T' || n %% 11, 113.2, 33.4, 'snap-' || n
                from (select n, substr(bench_plate(200000 + (random() * %5$d)::bigint), 3) as k
                      from generate_series(0, %3$d - 1) as n) as seen""".formatted(table, day, count, CAMERAS, VEHICLES),
                "alter table sighting attach partition %s for values from ('%s 00:00:00+00') to ('%s 00:00:00+00')"
                        .formatted(table, day, day.plusDays(1)));
    }

    private Latencies searches(String path, Duration back) throws Exception {
        Latencies latencies = new Latencies();
        long found = 0;
        for (int n = 0; n < SEARCHES + SEARCHES / 4; n++) {
            String token = "Bearer " + ground.tokens().county("bench-" + n / PLATES_OF_A_PERSON, "investigator");
            long at = System.nanoTime();
            int items = search(path, back, token);
            if (n >= SEARCHES / 4) {
                latencies.add(System.nanoTime() - at);
                found += items;
            }
        }
        IntakePart.say("%-28s over %2d days: p50 %6.1f ms p99 %6.1f ms, %.1f sightings on the page, load average %s"
                .formatted(
                        path.substring("/api/v1/".length()),
                        back.toDays(),
                        latencies.percentile(0.5),
                        latencies.percentile(0.99),
                        (double) found / SEARCHES,
                        Proc.load()));
        if (found == 0) {
            throw new IllegalStateException("VOID: no search has found anything");
        }
        return latencies;
    }

    private int search(String path, Duration back, String token) throws Exception {
        String plate = "豫C" + County.plate(200_000 + random.nextInt(VEHICLES)).substring(2);
        Instant now = Instant.now();
        Map<String, Object> body = Map.of(
                "plate", plate,
                "from", now.minus(back).toString(),
                "to", now.toString(),
                "purpose", Map.of("reference", "CASE-1", "reason", "bench sightings"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(ground.url() + path))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(EventCodec.mapper().writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        JsonNode said = EventCodec.mapper().readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("VOID: " + path + " → " + answer.statusCode() + " " + said);
        }
        return said.path("items").size();
    }
}
