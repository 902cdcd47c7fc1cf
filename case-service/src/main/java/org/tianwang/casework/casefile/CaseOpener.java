package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.tianwang.contracts.casework.CaseOpened;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.outbox.Outbox;

/**
 * Opens case files by itself. An incident that has its case already gets no second one, however often and in whatever
 * order it is told of; the unique incident id in the database has the last word when two of us race.
 */
@ApplicationScoped
public class CaseOpener {

    private static final Logger LOG = Logger.getLogger(CaseOpener.class);

    /** Stands as the opener where no person is. */
    static final String BY_ITSELF = "case-service";

    private final CaseRepository cases;
    private final TimelineRepository timeline;
    private final CaseNumbers numbers;
    private final Outbox outbox;
    private final Clock clock;

    CaseOpener(CaseRepository cases, TimelineRepository timeline, CaseNumbers numbers, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Opening opening) {
        if (cases.hasCaseOf(opening.incidentId())) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CaseFile file = CaseFile.open(Ids.next(clock), numbers.next(now), opening, BY_ITSELF, now);
        cases.persistAndFlush(file);
        timeline.persist(TimelineEntry.opened(Ids.next(clock), file));
        outbox.publish(new CaseOpened(file.view()));
        LOG.infof("case opened number=%s incident=%s kind=%s", file.number, file.incidentId, file.kind);
    }
}
