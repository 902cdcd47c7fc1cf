package org.tianwang.alert.unit;

import java.time.Duration;
import java.time.Instant;
import org.tianwang.contracts.GeoPoint;

/** Which told position is believed. Pure: the last one kept and the new one decide. */
final class PositionPolicy {

    private final PositionConfig config;

    PositionPolicy(PositionConfig config) {
        this.config = config;
    }

    /** What becomes of a position; the first two are kept. */
    enum Verdict {
        ACCEPTED,
        TELEPORTED,
        OUT_OF_ORDER,
        STALE,
        FUTURE
    }

    /** A place at a time. */
    record Fix(GeoPoint place, Instant at) {}

    /** {@code last} may be null. A repeat of the last one is out of order, so that a redelivered batch changes nothing. */
    Verdict judge(Fix last, Fix told, Instant now) {
        if (told.at().isAfter(now.plus(config.clockSkew()))) {
            return Verdict.FUTURE;
        }
        if (told.at().isBefore(now.minus(config.staleAfter()))) {
            return Verdict.STALE;
        }
        if (last == null || last.at() == null) {
            return Verdict.ACCEPTED;
        }
        if (!told.at().isAfter(last.at())) {
            return Verdict.OUT_OF_ORDER;
        }
        return isTeleport(last, told) ? Verdict.TELEPORTED : Verdict.ACCEPTED;
    }

    private boolean isTeleport(Fix last, Fix told) {
        if (last.place() == null) {
            return false;
        }
        double metres = Geo.metresBetween(last.place(), told.place());
        double seconds = Duration.between(last.at(), told.at()).toMillis() / 1000.0;
        return metres > config.jitterMetres() && metres * 3.6 > config.fastestKmh() * seconds;
    }
}
