package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Reads the ledgers of health. Callers have checked that the cameras are theirs to see. */
@ApplicationScoped
public class HealthHistory {
    /** Stretches of one camera and request; a camera that changes more often in a day is told as it was at first. */
    private static final int MOST = 2000;

    private final EntityManager entities;

    HealthHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** All stretches that touch the time from {@code from} to {@code to}, by camera, in order. */
    @Transactional
    public Map<UUID, List<HealthSpan>> spans(Collection<UUID> cameras, Instant from, Instant to) {
        if (cameras.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select i from HealthInterval i where i.cameraId in :cameras and i.from < :end"
                                + " and (i.to is null or i.to > :start) order by i.from, i.id",
                        HealthInterval.class)
                .setParameter("cameras", cameras)
                .setParameter("start", from)
                .setParameter("end", to)
                .setMaxResults(MOST * cameras.size())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        i -> i.cameraId, Collectors.mapping(HealthInterval::span, Collectors.toList())));
    }

    /** Newest first. */
    @Transactional
    public Page<HealthSpan> page(UUID cameraId, PageQuery query) {
        String after = query.cursor().isPresent() ? " and (i.from < :time or (i.from = :time and i.id < :id))" : "";
        var select = entities.createQuery(
                        "select i from HealthInterval i where i.cameraId = :camera" + after
                                + " order by i.from desc, i.id desc",
                        HealthInterval.class)
                .setParameter("camera", cameraId)
                .setMaxResults(query.limit());
        query.cursor()
                .ifPresent(cursor -> select.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return Page.of(select.getResultList(), query, HealthInterval::span, i -> new Cursor(i.from, i.id));
    }

    /** Newest first, those that are over too. */
    @Transactional
    public Page<Finding> findings(UUID cameraId, PageQuery query) {
        String after =
                query.cursor().isPresent() ? " and (f.raisedAt < :time or (f.raisedAt = :time and f.id < :id))" : "";
        var select = entities.createQuery(
                        "select f from FindingRow f where f.cameraId = :camera" + after
                                + " order by f.raisedAt desc, f.id desc",
                        FindingRow.class)
                .setParameter("camera", cameraId)
                .setMaxResults(query.limit());
        query.cursor()
                .ifPresent(cursor -> select.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return Page.of(select.getResultList(), query, FindingRow::finding, f -> new Cursor(f.raisedAt, f.id));
    }

    /** What is wrong with these cameras' pictures now, by camera. */
    @Transactional
    public Map<UUID, List<Finding>> open(Collection<UUID> cameras) {
        if (cameras.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select f from FindingRow f where f.cameraId in :cameras and f.clearedAt is null"
                                + " order by f.raisedAt",
                        FindingRow.class)
                .setParameter("cameras", cameras)
                .setMaxResults(7 * cameras.size())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        f -> f.cameraId, Collectors.mapping(FindingRow::finding, Collectors.toList())));
    }
}
