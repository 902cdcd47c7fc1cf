package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Rules in the database. */
@ApplicationScoped
public class RuleRepository {

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final RuleConfig config;

    RuleRepository(EntityManager entities, RuleConfig config) {
        this.entities = entities;
        this.config = config;
    }

    Optional<AlertRule> find(UUID id) {
        return Optional.ofNullable(entities.find(AlertRule.class, id));
    }

    /** Takes the row's lock until the end of the transaction. */
    Optional<AlertRule> lock(UUID id) {
        return Optional.ofNullable(entities.find(AlertRule.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isFull() {
        return entities.createQuery("select count(r) from AlertRule r where r.archivedAt is null", Long.class)
                        .getSingleResult()
                >= config.most();
    }

    void add(AlertRule rule) {
        entities.persist(rule);
    }

    /**
     * Newest first; only those that are snoozed at {@code snoozedAt}, where that is given. Those that are put away make
     * a list of their own. The condition on townships is SQL, because HQL has no word for "array within array".
     */
    List<AlertRule> list(Jurisdiction jurisdiction, Instant snoozedAt, boolean archived, PageQuery page) {
        String within = jurisdiction.county() ? "" : "and townships <@ cast(:codes as text[]) and townships <> '{}' ";
        String snoozed = snoozedAt == null
                ? ""
                : "and exists (select 1 from rule_snooze s where s.rule_id = rule.id and s.from_at <= :at and s.until_at > :at) ";
        String after = page.cursor().isPresent() ? "and (created_at, id) < (:time, :id) " : "";
        var query = entities.createNativeQuery(
                "select * from rule where archived_at is " + (archived ? "not null " : "null ") + within + snoozed
                        + after + "order by created_at desc, id desc",
                AlertRule.class);
        if (!jurisdiction.county()) {
            query.setParameter("codes", jurisdiction.codes());
        }
        if (snoozedAt != null) {
            query.setParameter("at", snoozedAt);
        }
        page.cursor()
                .ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
        return typed(query.setMaxResults(page.limit()).getResultList());
    }

    /** The next piece of all there are, in the order of their ids, locked. */
    List<AlertRule> after(UUID last) {
        return entities.createQuery("select r from AlertRule r where r.id > :last order by r.id", AlertRule.class)
                .setParameter("last", last)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Everything that is switched on, read in pieces. */
    Map<UUID, RuleDefinition> enabled() {
        Map<UUID, RuleDefinition> rules = new TreeMap<>();
        UUID last = new UUID(0, 0);
        List<AlertRule> batch;
        do {
            batch = entities.createQuery(
                            "select r from AlertRule r where r.enabled and r.archivedAt is null and r.id > :last order by r.id",
                            AlertRule.class)
                    .setParameter("last", last)
                    .setMaxResults(BATCH)
                    .getResultList();
            batch.forEach(rule -> rules.put(rule.id, rule.definition()));
            last = batch.isEmpty() ? last : batch.getLast().id;
        } while (batch.size() == BATCH);
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static List<AlertRule> typed(List<?> rows) {
        return (List<AlertRule>) rows;
    }
}
