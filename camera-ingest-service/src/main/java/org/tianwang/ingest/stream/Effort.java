package org.tianwang.ingest.stream;

/** How much of a stream is decoded. Decoding is nearly all that a camera costs. */
public enum Effort {
    /** Every picture, as its maker meant it. */
    WHOLE,

    /**
     * What the analysis needs: without the loop filter, which smooths the edges of blocks and takes a fifth to a third
     * of the work (the detector finds as many people without it), and, where pictures are many, without those to which
     * no other refers.
     */
    ANALYSIS,

    /**
     * Key frames alone, and of those one every two and a half seconds at the most, for cameras that are only looked at
     * now and then.
     */
    KEY_FRAMES
}
