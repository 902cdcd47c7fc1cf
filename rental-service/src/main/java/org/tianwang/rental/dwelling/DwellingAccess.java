package org.tianwang.rental.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Roles;

/**
 * Which dwellings exist for a caller: those of his jurisdiction, and for somebody who is a landlord and nothing else,
 * of those only his own.
 */
@ApplicationScoped
class DwellingAccess {

    private static final List<String> OFFICIAL = List.of(
            Roles.RENTAL_OFFICER, Roles.SUPERVISOR, Roles.CLERK, Roles.GRID_OFFICER, Roles.ADMIN, Roles.SERVICE);

    private final DwellingRepository dwellings;
    private final Caller caller;

    DwellingAccess(DwellingRepository dwellings, Caller caller) {
        this.dwellings = dwellings;
        this.caller = caller;
    }

    /** The user whose own dwellings the caller is limited to, or null. */
    String ownOnly() {
        return caller.hasAny(OFFICIAL) ? null : caller.name();
    }

    Dwelling visible(UUID id) {
        Dwelling dwelling = dwellings.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("dwelling", id));
        mustSee(dwelling);
        return dwelling;
    }

    void mustSee(Dwelling dwelling) {
        caller.mustSee(dwelling.townshipCode, "dwelling", dwelling.id);
        if (ownOnly() != null && !dwelling.landlord.isUser(ownOnly())) {
            throw NotFoundProblem.hidden("dwelling", dwelling.id);
        }
    }

    void mayRegisterIn(String townshipCode) {
        caller.mayCreateIn(townshipCode);
    }
}
