package org.tianwang.ingest.plate;

import java.util.List;
import org.tianwang.ingest.detect.FairLooks;
import org.tianwang.ingest.frame.VideoFrame;

/** A picture with vehicles whose plates are wanted, of which one look takes one. */
record PlateOffer(VideoFrame picture, List<Candidate> candidates, PlatePursuit pursuit) implements FairLooks.Offer {
    @Override
    public void close() {
        picture.close();
    }
}
