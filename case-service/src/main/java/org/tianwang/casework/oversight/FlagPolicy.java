package org.tianwang.casework.oversight;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/** Decides which looks go before an auditor, and why. Pure but for the dice, which are handed in. */
final class FlagPolicy {
    private static final String ALLOWED = "ALLOWED";

    private final OversightConfig config;
    private final Pattern purposeBound;
    private final DoubleSupplier dice;

    /** @param dice even in 0..1; nobody may be able to foretell it */
    FlagPolicy(OversightConfig config, DoubleSupplier dice) {
        this.config = config;
        this.purposeBound = Pattern.compile(config.purposeBound());
        this.dice = dice;
    }

    /**
     * What is known about the look beside itself.
     *
     * @param purposeIsLive whether the purpose names a live matter
     * @param thisHour the actor's looks in this hour, this one included
     * @param usual the actor's mean over the hours in which he looked at all; 0 when there were none
     * @param staffDrivers who of the staff drives the vehicle that was looked at, by user name; mostly empty
     */
    record Facts(boolean purposeIsLive, ActorHours.Pace thisHour, ActorHours.Pace usual, Set<String> staffDrivers) {}

    Set<ReviewReason> reasons(AccessRecord look, Facts facts) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        boolean bound = needsPurpose(look);
        if (look.action.contains("EMERGENCY")) {
            reasons.add(ReviewReason.EMERGENCY);
        }
        if (isRefusal(look, facts)) {
            reasons.add(ReviewReason.REFUSED);
        } else if (bound && ALLOWED.equals(look.outcome)) {
            addPurpose(look, facts, reasons);
        }
        if (facts.staffDrivers().contains(look.actor)) {
            reasons.add(ReviewReason.OWN_VEHICLE);
        } else if (!facts.staffDrivers().isEmpty()) {
            reasons.add(ReviewReason.COLLEAGUE_VEHICLE);
        }
        if (isUnusual(bound, facts)) {
            reasons.add(ReviewReason.UNUSUAL_VOLUME);
        }
        if (reasons.isEmpty() && dice.getAsDouble() < (bound ? config.sampleSearches() : config.sampleViews())) {
            reasons.add(ReviewReason.SAMPLE);
        }
        return reasons;
    }

    /** A broad search always; an attempt at what is not his once an hour, at the step over what may be a stale link. */
    private boolean isRefusal(AccessRecord look, Facts facts) {
        return look.isAttempt()
                ? facts.thisHour().refused() == config.refusedFloor() + 1
                : !ALLOWED.equals(look.outcome);
    }

    private static void addPurpose(AccessRecord look, Facts facts, Set<ReviewReason> reasons) {
        if (look.purpose.isBlank()) {
            reasons.add(ReviewReason.PURPOSE_MISSING);
        } else if (!facts.purposeIsLive()) {
            reasons.add(ReviewReason.PURPOSE_UNMATCHED);
        }
    }

    boolean needsPurpose(AccessRecord look) {
        return purposeBound.matcher(look.action).matches();
    }

    /** Once an hour, at the step over the line. */
    private boolean isUnusual(boolean bound, Facts facts) {
        return facts.thisHour().all()
                        == limit(config.volumeFloor(), facts.usual().all()) + 1
                || (bound
                        && facts.thisHour().bound()
                                == limit(config.searchFloor(), facts.usual().bound()) + 1);
    }

    private double limit(int floor, double usual) {
        return Math.max(floor, Math.ceil(usual * config.volumeFactor()));
    }
}
