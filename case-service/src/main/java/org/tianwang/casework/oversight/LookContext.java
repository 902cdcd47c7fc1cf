package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out what the policy needs to know about a look: its purpose against live matters, its hour against the usual. */
@ApplicationScoped
class LookContext {
    private final Matters matters;
    private final ActorHours hours;
    private final StaffVehicles staffVehicles;
    private final OversightConfig config;
    private final Pattern showsNothing;

    LookContext(Matters matters, ActorHours hours, StaffVehicles staffVehicles, OversightConfig config) {
        this.matters = matters;
        this.hours = hours;
        this.staffVehicles = staffVehicles;
        this.config = config;
        this.showsNothing = Pattern.compile(config.showsNothing());
    }

    FlagPolicy.Facts of(AccessRecord look, boolean needsPurpose) {
        // Not counted at all, or looks behind some hundred of them would be past the step at which they stand out.
        ActorHours.Pace thisHour = showsNothing.matcher(look.action).matches()
                ? ActorHours.Pace.NONE
                : hours.count(look.actor, look.at, needsPurpose, look.isAttempt());
        // Below the floors nothing is unusual, whatever is usual.
        ActorHours.Pace usual = thisHour.all() <= config.volumeFloor() && thisHour.bound() <= config.searchFloor()
                ? ActorHours.Pace.NONE
                : hours.usual(look.actor, look.at.minus(config.volumeMemory()), look.at);
        boolean live =
                needsPurpose && matters.anyLive(Purpose.of(look.purpose), look.at.minus(config.matterAfterEnd()));
        return new FlagPolicy.Facts(live, thisHour, usual, staffDrivers(look));
    }

    private Set<String> staffDrivers(AccessRecord look) {
        return look.plate().map(staffVehicles::driversOf).orElse(Set.of());
    }
}
