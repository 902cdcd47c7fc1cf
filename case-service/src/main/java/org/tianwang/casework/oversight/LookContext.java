package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds out what the policy needs to know about a look: its purpose against live matters, its hour against the usual. */
@ApplicationScoped
class LookContext {
    private final Matters matters;
    private final ActorHours hours;
    private final OversightConfig config;

    LookContext(Matters matters, ActorHours hours, OversightConfig config) {
        this.matters = matters;
        this.hours = hours;
        this.config = config;
    }

    FlagPolicy.Facts of(AccessRecord look, boolean needsPurpose) {
        int thisHour = hours.count(look.actor, look.at);
        // Below the floor nothing is unusual, whatever is usual.
        double usual = thisHour <= config.volumeFloor()
                ? 0
                : hours.usual(look.actor, look.at.minus(config.volumeMemory()), look.at);
        boolean live =
                needsPurpose && matters.anyLive(Purpose.of(look.purpose), look.at.minus(config.matterAfterEnd()));
        return new FlagPolicy.Facts(live, thisHour, usual);
    }
}
