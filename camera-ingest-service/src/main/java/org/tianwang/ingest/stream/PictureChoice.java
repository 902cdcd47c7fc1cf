package org.tianwang.ingest.stream;

import java.time.Instant;

/** Who reads a stream's pictures says which of them matter, so that others need not be decoded. On the reading thread. */
public interface PictureChoice {
    /** Asked once for each picture, in their order. @param shownAt the picture's place by the stream's own times */
    boolean wants(Instant shownAt);

    /** Whether all others are looked at, too, for now. */
    boolean wantsAll();
}
