package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.platform.id.Ids;

/** Takes one look over into the copy, follows its chain, and puts it before an auditor if it stands out. */
@ApplicationScoped
class AccessIntake {
    private final ChainWatch chains;
    private final RecordRepository records;
    private final ReviewRepository reviews;
    private final LookContext context;
    private final OversightConfig config;
    private final Clock clock;
    private final FlagPolicy flags;

    AccessIntake(
            ChainWatch chains,
            RecordRepository records,
            ReviewRepository reviews,
            LookContext context,
            OversightConfig config,
            Clock clock) {
        this.chains = chains;
        this.records = records;
        this.reviews = reviews;
        this.context = context;
        this.config = config;
        this.clock = clock;
        this.flags = new FlagPolicy(config, new SecureRandom()::nextDouble);
    }

    void take(AccessRecorded event) {
        AccessRecord look = AccessRecord.of(event);
        if (!chains.follow(look)) {
            return;
        }
        records.persist(look);
        Set<ReviewReason> reasons = flags.reasons(look, context.of(look, flags.needsPurpose(look)));
        if (!reasons.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Instant due = look.at.plus(
                    reasons.contains(ReviewReason.EMERGENCY) ? config.emergencyWithin() : config.reviewWithin());
            reviews.persist(Review.open(Ids.next(clock), look, reasons, now, due));
        }
    }
}
