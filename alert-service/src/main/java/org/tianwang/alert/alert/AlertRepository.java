package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tianwang.alert.query.Conditions;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Alerts in the database. */
@ApplicationScoped
public class AlertRepository {

    /** As the database orders them: ids by their bytes, which is how their text goes and not what Java compares. */
    private static final Comparator<Alert> NEWEST = Comparator.comparing((Alert alert) -> alert.raisedAt)
            .thenComparing(alert -> alert.id.toString())
            .reversed();

    private final EntityManager entities;

    AlertRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Alert> find(UUID id) {
        return Optional.ofNullable(entities.find(Alert.class, id));
    }

    /** Takes the row's lock until the end of the transaction: of two people who decide at once, one waits. */
    Optional<Alert> lock(UUID id) {
        return Optional.ofNullable(entities.find(Alert.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By an array: a list of parameters is translated anew for every transaction of the intake. */
    List<Alert> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return typed(entities.createNativeQuery("select * from alert where id = any(:ids) order by id", Alert.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setMaxResults(ids.size())
                .getResultList());
    }

    /**
     * The alerts of townships, and those that were raised in another one and then seen in theirs: two questions, because each
     * has an index that holds its answer in order, and one question with an "or" has none.
     *
     * @param platesSince alerts of plates that were raised before are left out; null for none
     */
    List<Alert> list(AlertFilter filter, Instant platesSince, Jurisdiction jurisdiction, PageQuery page) {
        Supplier<Conditions> asked = () -> conditions(filter, platesSince, jurisdiction);
        List<Alert> own = asked.get().within(jurisdiction).newest(entities, Alert.class, "raisedAt", page);
        if (jurisdiction.county()) {
            return own;
        }
        List<Alert> elsewhere = asked.get()
                .and(
                        "(e.alsoSeenIn is not null and array_intersects(e.alsoSeenIn, :mine))",
                        "mine",
                        jurisdiction.codes())
                .newest(entities, Alert.class, "raisedAt", page);
        return Stream.concat(own.stream(), elsewhere.stream())
                .distinct()
                .sorted(NEWEST)
                .limit(page.limit())
                .toList();
    }

    private static Conditions conditions(AlertFilter filter, Instant platesSince, Jurisdiction jurisdiction) {
        return new Conditions()
                .and("e.status in :status", "status", filter.statuses())
                .and("e.severity in :severity", "severity", filter.severities())
                .and("(e.cameraId = :camera or e.lastPlace.cameraId = :camera)", "camera", filter.cameraId())
                .and("e.ruleId = :rule", "rule", filter.ruleId())
                .and("e.raisedAt >= :since", "since", filter.since())
                .and(
                        "(e.raisedAt >= :platesSince or (e.plate is null and e.lead.entryId is null))",
                        "platesSince",
                        platesSince)
                .when(jurisdiction.county() && filter.cameraId() == null, "e.partOf is null");
    }

    /**
     * Alerts that nobody has looked at since {@code before}, locked; those that somebody is deciding are left out, and so are
     * cameras that are still lost: what stands is not over because nobody has looked.
     */
    List<Alert> unseenSince(Instant before, int limit) {
        return typed(entities.createNativeQuery("""
                        select * from alert where status = 'OPEN' and raised_at <= :before
                          and (outage is null or cleared_at is not null)
                        order by raised_at limit :limit for update skip locked""", Alert.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The township's alert of this rule that stands for cameras still lost. */
    Optional<Alert> runningOutage(String township, UUID ruleId) {
        List<Alert> running = typed(entities.createNativeQuery("""
                        select * from alert where outage is not null and cleared_at is null
                          and status in ('OPEN', 'ACKNOWLEDGED') and rule_id = :rule
                          and township_code is not distinct from cast(:township as text)
                        order by raised_at desc limit 1""", Alert.class)
                .setParameter("rule", ruleId)
                .setParameter("township", township)
                .getResultList());
        return running.stream().findFirst();
    }

    /** Outages of townships since a time that somebody still has to decide and that belong to no county's, oldest first. */
    List<Alert> outagesAlone(UUID ruleId, Instant since) {
        return typed(entities.createNativeQuery("""
                        select * from alert where outage is not null and cleared_at is null and part_of is null
                          and status in ('OPEN', 'ACKNOWLEDGED') and rule_id = :rule and raised_at >= :since
                          and township_code is not null
                        order by raised_at, id limit 100 for update""", Alert.class)
                .setParameter("rule", ruleId)
                .setParameter("since", since)
                .getResultList());
    }

    /** Parts still open of county outages that a person has decided, locked. */
    List<Alert> partsOfDecided(int limit) {
        return typed(entities.createNativeQuery("""
                        select p.* from alert p join alert c on c.id = p.part_of
                        where p.part_of is not null and p.status in ('OPEN', 'ACKNOWLEDGED')
                          and c.status in ('CONFIRMED', 'DISMISSED')
                        order by p.id limit :limit for update of p skip locked""", Alert.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Of all parts that the county's outage has had; empty for cameras without one. */
    List<String> townshipsOfParts(UUID county, int most) {
        return entities.createNativeQuery("""
                        select distinct coalesce(township_code, '') from alert where part_of = :county""", String.class)
                .setParameter("county", county)
                .setMaxResults(most)
                .getResultList();
    }

    void recount(Alert alert) {
        entities.createNativeQuery("update alert set count = :count, last_seen_at = :seen where id = :id")
                .setParameter("count", alert.count)
                .setParameter("seen", alert.lastSeenAt)
                .setParameter("id", alert.id)
                .executeUpdate();
    }

    /** Alerts of cameras that were not known when they were raised and are known now, locked. */
    List<Alert> locatable(int limit) {
        return typed(entities.createNativeQuery("""
                        select a.* from alert a where a.camera_name is null
                          and exists (select 1 from camera c where c.id = a.camera_id)
                        order by a.camera_id limit :limit for update skip locked""", Alert.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** A lead of the incident whose plate nobody has confirmed. */
    Optional<Alert> unconfirmedLead(UUID incidentId) {
        return entities.createQuery(
                        "select a from Alert a where a.incidentId = :incident and a.lead.entryId is not null"
                                + " and a.lead.confirmedAt is null",
                        Alert.class)
                .setParameter("incident", incidentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Alert> typed(List<?> rows) {
        return (List<Alert>) rows;
    }
}
