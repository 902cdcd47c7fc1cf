package org.tianwang.ingest.plate;

import org.tianwang.contracts.sky.PlateKind;
import org.tianwang.ingest.frame.Bitmap;

/**
 * A vehicle's plate, settled.
 *
 * @param text legal by GA 36
 * @param confidence 0..1: the text's share of the vote in its weakest place
 * @param kind by colour, or null
 * @param picture the plate straightened, from its widest look
 */
public record PlateRead(String text, double confidence, PlateKind kind, Bitmap picture) {}
