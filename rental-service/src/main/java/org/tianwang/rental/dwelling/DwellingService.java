package org.tianwang.rental.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.rental.DwellingChanged;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.rental.landlord.Landlords;

/** Registers dwellings and changes them; each change is an event, a repeat of the same is none. */
@ApplicationScoped
class DwellingService {

    private final DwellingRepository dwellings;
    private final Landlords landlords;
    private final Outbox outbox;
    private final Clock clock;

    DwellingService(DwellingRepository dwellings, Landlords landlords, Outbox outbox, Clock clock) {
        this.dwellings = dwellings;
        this.landlords = landlords;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Dwelling register(UUID id, DwellingRequest request) {
        mustBeFree(request.code(), id);
        Dwelling dwelling = Dwelling.register(id, request, landlords.take(request.landlord(), null, id), now());
        dwellings.persist(dwelling);
        return told(dwelling);
    }

    @Transactional
    Dwelling replace(Dwelling dwelling, DwellingRequest request) {
        mustBeFree(request.code(), dwelling.id);
        var landlord = landlords.take(request.landlord(), dwelling.landlord, dwelling.id);
        return dwelling.change(request, landlord, now()) ? told(dwelling) : dwelling;
    }

    private void mustBeFree(String code, UUID id) {
        if (code != null && dwellings.isCodeTaken(code, id)) {
            throw new ConflictProblem("Another dwelling has the code " + code + ". Choose a different one.");
        }
    }

    private Dwelling told(Dwelling dwelling) {
        dwellings.flush();
        outbox.publish(new DwellingChanged(dwelling.facts()));
        return dwelling;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
