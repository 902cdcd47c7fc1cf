package org.tianwang.contracts.sky;

/**
 * A plate as it was read, voted over all looks at one track.
 *
 * @param text what was read
 * @param canonical the text with confusable characters folded ({@link Plates#fold}), for matching
 * @param confidence 0..1: the share of the vote that this text has
 * @param kind measured from the plate's colour, or null where there was too little colour to tell
 * @param cropId picture of the plate alone, to be had like a snapshot, or null
 */
public record PlateReading(String text, String canonical, double confidence, PlateKind kind, String cropId) {

    public PlateReading(String text, String canonical, double confidence) {
        this(text, canonical, confidence, null, null);
    }
}
