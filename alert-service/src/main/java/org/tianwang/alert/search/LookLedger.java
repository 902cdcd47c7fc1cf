package org.tianwang.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tianwang.platform.id.Ids;

/**
 * What each person has asked of each plate lately. In a transaction of its own, like the audit entry: a look that was
 * remembered and then failed counts, and one person's looks are judged one after the other, so that two at the same time
 * cannot both be the one that just fits.
 */
@ApplicationScoped
class LookLedger {

    private final EntityManager entities;
    private final SearchConfig config;
    private final Clock clock;

    LookLedger(EntityManager entities, SearchConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Lets each plate's looks be judged, and how many plates they are by now; where nothing is broad and it is wanted, remembers
     * this one for all.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> judge(
            String user,
            List<String> plates,
            Ground ground,
            Instant now,
            boolean remember,
            Function<List<Ground>, Optional<String>> judge) {
        lock(user);
        List<String> fresh = new ArrayList<>();
        for (String plate : plates) {
            List<Ground> before = before(user, plate, now);
            if (before.contains(ground)) {
                continue; // a further page of what was judged already
            }
            Optional<String> broad = judge.apply(before);
            if (broad.isPresent()) {
                return broad;
            }
            fresh.add(plate);
        }
        Optional<String> many = fresh.isEmpty()
                ? Optional.empty()
                : Breadth.ofPlates(plates.size() + otherPlates(user, plates, now), config);
        if (remember && many.isEmpty()) {
            fresh.forEach(plate -> entities.persist(PlateLook.of(Ids.next(clock), user, plate, ground, now)));
        }
        return many;
    }

    private int otherPlates(String user, List<String> plates, Instant now) {
        return entities.createQuery(
                        "select count(distinct l.folded) from PlateLook l where l.user = :user and l.lookedAt > :since"
                                + " and l.folded not in :plates",
                        Long.class)
                .setParameter("user", user)
                .setParameter("since", now.minus(config.rememberLooks()))
                .setParameter("plates", plates)
                .getSingleResult()
                .intValue();
    }

    private void lock(String user) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:user, 0))", Object.class)
                .setParameter("user", "plate_look " + user)
                .getSingleResult();
    }

    private List<Ground> before(String user, String plate, Instant now) {
        return entities.createQuery(
                        "select l from PlateLook l where l.user = :user and l.folded = :plate and l.lookedAt > :since"
                                + " order by l.lookedAt desc",
                        PlateLook.class)
                .setParameter("user", user)
                .setParameter("plate", plate)
                .setParameter("since", now.minus(config.rememberLooks()))
                .setMaxResults(config.mostLooks())
                .getResultStream()
                .map(PlateLook::ground)
                .toList();
    }
}
