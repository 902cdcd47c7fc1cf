package org.tianwang.ingest.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.platform.security.Jurisdiction;

/** Adds up the ledger of health in the database. */
@ApplicationScoped
class UptimeRepository {
    private static final List<Duration> WINDOWS = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));
    private static final String SHARE = """
            sum(s) FILTER (WHERE health IN ('ONLINE', 'DEGRADED')) / nullif(sum(s), 0)""";
    private static final String SECONDS = """
            SELECT c.id, c.tier, i.health,
                   extract(epoch FROM least(coalesce(i.to_at, :now), :now) - greatest(i.from_at, :start)) AS s
            FROM health_interval i JOIN camera c ON c.id = i.camera_id
            WHERE i.from_at < :now AND (i.to_at IS NULL OR i.to_at > :start) AND i.health <> 'NOT_CONNECTED'
                AND c.removed_at IS NULL""";
    private static final int WORST = 10;

    private final EntityManager entities;

    UptimeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** By camera; cameras without a stream in that time are missing. */
    Map<UUID, Uptime> ofCameras(Collection<UUID> cameras, Instant now) {
        Map<UUID, Double[]> shares = new HashMap<>();
        for (int w = 0; w < WINDOWS.size() && !cameras.isEmpty(); w++) {
            Query query = entities.createNativeQuery("SELECT id, coalesce(" + SHARE + ", 0) FROM (" + SECONDS
                            + " AND c.id IN :ids) t GROUP BY id")
                    .setParameter("ids", cameras);
            put(shares, window(query, w, now), w);
        }
        return uptimes(shares);
    }

    /** By tier. */
    Map<String, Uptime> ofTiers(Jurisdiction jurisdiction, Instant now) {
        Map<String, Double[]> shares = new HashMap<>();
        for (int w = 0; w < WINDOWS.size(); w++) {
            Query query = within(
                    jurisdiction, "SELECT tier, coalesce(" + SHARE + ", 0) FROM (" + SECONDS, ") t GROUP BY tier");
            put(shares, window(query, w, now), w);
        }
        return uptimes(shares);
    }

    /** The worst cameras of the longest window, the worst first. */
    List<UUID> worst(Jurisdiction jurisdiction, Instant now) {
        Query query = within(
                jurisdiction,
                "SELECT id FROM (" + SECONDS,
                ") t GROUP BY id ORDER BY coalesce(" + SHARE + ", 0), id LIMIT " + WORST);
        List<?> ids = window(query, WINDOWS.size() - 1, now).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    Map<CameraHealth, Long> counts(Jurisdiction jurisdiction) {
        List<?> rows = within(
                        jurisdiction,
                        "SELECT h.health, count(*) FROM camera_health h JOIN camera c ON c.id = h.camera_id WHERE true",
                        " GROUP BY h.health")
                .getResultList();
        return counted(rows, CameraHealth::valueOf);
    }

    Map<String, Long> tiers(Jurisdiction jurisdiction) {
        List<?> rows = within(
                        jurisdiction,
                        "SELECT c.tier, count(*) FROM camera c WHERE c.removed_at IS NULL",
                        " GROUP BY c.tier")
                .getResultList();
        return counted(rows, tier -> tier);
    }

    private static <K> Map<K, Long> counted(List<?> rows, java.util.function.Function<String, K> key) {
        Map<K, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> {
            Object[] columns = (Object[]) row;
            counts.put(key.apply((String) columns[0]), ((Number) columns[1]).longValue());
        });
        return counts;
    }

    private Query within(Jurisdiction jurisdiction, String before, String after) {
        String townships = jurisdiction.county() ? "" : " AND c.township_code = ANY (cast(:codes AS text[]))";
        Query query = entities.createNativeQuery(before + townships + after);
        if (!jurisdiction.county()) {
            query.setParameter("codes", jurisdiction.codes());
        }
        return query;
    }

    private static Query window(Query query, int window, Instant now) {
        return query.setParameter("now", now).setParameter("start", now.minus(WINDOWS.get(window)));
    }

    @SuppressWarnings("unchecked")
    private static <K> void put(Map<K, Double[]> shares, Query query, int window) {
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            shares.computeIfAbsent((K) columns[0], key -> new Double[WINDOWS.size()])[window] =
                    Math.round(((Number) columns[1]).doubleValue() * 100_000) / 100_000.0;
        }
    }

    private static <K> Map<K, Uptime> uptimes(Map<K, Double[]> shares) {
        Map<K, Uptime> uptimes = new HashMap<>();
        shares.forEach((key, share) -> uptimes.put(key, new Uptime(share[0], share[1], share[2])));
        return uptimes;
    }
}
