package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.platform.database.RoundTrip;

/** Snoozes in the database. */
@ApplicationScoped
public class SnoozeRepository {

    private static final int MOST = 10_000;

    private final EntityManager entities;

    SnoozeRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(RuleSnooze snooze) {
        entities.persist(snooze);
    }

    /** The snooze in force of one rule; its row is locked by whoever holds the rule's. */
    Optional<RuleSnooze> inForce(UUID ruleId, Instant now) {
        return Optional.ofNullable(inForce(List.of(ruleId), now).get(ruleId));
    }

    Map<UUID, RuleSnooze> inForce(Collection<UUID> ruleIds, Instant now) {
        return entities.createQuery(
                        "select s from RuleSnooze s where s.ruleId in :rules and s.untilAt > :now and s.fromAt <= :now",
                        RuleSnooze.class)
                .setParameter("rules", ruleIds)
                .setParameter("now", now)
                .setMaxResults(Math.max(1, ruleIds.size()))
                .getResultStream()
                .collect(Collectors.toMap(s -> s.ruleId, s -> s, (a, b) -> a));
    }

    /** Those that ended after {@code since}, by rule: what is read late is judged by when it was seen. */
    Map<UUID, List<SnoozeWindow>> since(Instant since) {
        return entities.createQuery("select s from RuleSnooze s where s.untilAt > :since", RuleSnooze.class)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        s -> s.ruleId, Collectors.mapping(RuleSnooze::window, Collectors.toList())));
    }

    /** Adds to what each snooze has kept silent; in the order of ids, so that two intakes cannot wait for each other. */
    public static void count(RoundTrip trip, Map<UUID, Long> suppressed) throws SQLException {
        if (suppressed.isEmpty()) {
            return;
        }
        trip.add("""
                        with locked as (select id from rule_snooze where id = any(?::uuid[]) order by id for update)
                        update rule_snooze s set suppressed = s.suppressed + more.hits
                        from unnest(?::uuid[], ?::bigint[]) as more (id, hits) join locked using (id)
                        where s.id = more.id""")
                .array("uuid", suppressed.keySet(), id -> id)
                .array("uuid", suppressed.keySet(), id -> id)
                .array("int8", suppressed.values(), hits -> hits);
    }
}
