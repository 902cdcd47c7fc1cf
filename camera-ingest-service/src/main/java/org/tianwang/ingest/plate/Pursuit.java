package org.tianwang.ingest.plate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.detect.Boxes;

/**
 * The search for one track's plate. When it is over, a track that goes on moving is glanced at once a second, because the
 * tracker may have gone over to the next vehicle: quite another plate begins the search anew. What stands still, a parked
 * car, is left alone. Guarded by its watch.
 */
final class Pursuit {

    private static final Duration GLANCES = Duration.ofSeconds(1);
    private static final double SAME_PLACE = 0.3;
    private static final int ANOTHER_PLATE = 4;
    private static final double SURE = 0.7;
    private static final int LEAST_FOUND = 2;

    private final IngestConfig.Plates config;
    private PlateTally tally = new PlateTally();
    private String text = "";
    private int looks;
    private int found;
    private boolean over;
    private Instant lastLook = Instant.MIN;
    private Box lastPlace;

    Pursuit(IngestConfig.Plates config) {
        this.config = config;
    }

    int looks() {
        return looks;
    }

    boolean wants(Candidate candidate) {
        return !over
                || !candidate.at().isBefore(lastLook.plus(GLANCES))
                        && Boxes.iou(candidate.box(), lastPlace) < SAME_PLACE;
    }

    /** @return the plate, when this look settles it */
    Optional<PlateRead> looked(Candidate candidate, Optional<PlateLook> look, Again again) {
        lastLook = candidate.at();
        lastPlace = candidate.box();
        if (over) {
            if (look.filter(this::isOfAnother).isEmpty()) {
                return Optional.empty();
            }
            begin();
        }
        looks++;
        look.ifPresent(l -> {
            found++;
            tally.add(l, again);
        });
        return looks >= config.mostLooks() || isSettled() ? finish() : Optional.empty();
    }

    private boolean isOfAnother(PlateLook look) {
        return look.certainty() >= SURE && differences(look.text(), text) >= ANOTHER_PLATE;
    }

    private static int differences(String a, String b) {
        int different = Math.abs(a.length() - b.length());
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different;
    }

    private void begin() {
        tally = new PlateTally();
        looks = 0;
        found = 0;
        over = false;
    }

    private boolean isSettled() {
        return tally.width() >= config.settleWidth()
                && tally.result()
                        .filter(r -> r.agreeing() >= config.agreeing() && r.share() >= config.settleShare())
                        .isPresent();
    }

    /** What was gathered is let go: the track may stand here for days. */
    private Optional<PlateRead> finish() {
        Optional<PlateRead> read = legible();
        text = read.map(PlateRead::text).orElse("");
        over = true;
        tally = new PlateTally();
        return read;
    }

    private Optional<PlateRead> legible() {
        return found < LEAST_FOUND ? Optional.empty() : tally.read().filter(r -> r.confidence() >= config.leastShare());
    }

    /** @return the plate, if the search was not over */
    Optional<PlateRead> end() {
        return over ? Optional.empty() : legible();
    }
}
