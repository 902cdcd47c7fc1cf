package org.tianwang.ingest.plate;

import java.util.Optional;
import org.tianwang.ingest.frame.Bitmap;

/**
 * All looks at one vehicle: each is counted by itself and, from the second on, together with those before as their
 * {@link PlateFusion}. Keeps the widest plate's picture. One thread.
 */
final class PlateTally {

    private final PlateVote vote = new PlateVote();
    private final PlateFusion fusion = new PlateFusion();
    private Bitmap widest;
    private double width;

    /** @param again reads a straightened plate */
    void add(PlateLook look, Again again) {
        vote.add(look.readings(), look.kind(), 1);
        fusion.add(look.plate());
        if (fusion.count() > 1) {
            Bitmap mean = fusion.mean();
            vote.add(again.read(mean), PlateColour.of(mean), fusion.count());
        }
        if (look.place().width() > width) {
            width = look.place().width();
            widest = look.plate();
        }
    }

    Optional<PlateVote.Result> result() {
        return vote.result();
    }

    Optional<PlateRead> read() {
        return result().map(r -> new PlateRead(r.text(), r.share(), r.kind().orElse(null), widest));
    }

    double width() {
        return width;
    }
}
