package org.tianwang.ingest.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tianwang.contracts.sky.Box;

/**
 * Reads NanoDet's answer: for each cell of three grids 80 class scores, and for each side of the box a distribution
 * over 11 distances whose expectation, times the stride, is the way from the cell's centre to that side. Overlapping
 * finds of one class are thinned out. Pure arithmetic.
 */
final class NanoDetDecoder {
    static final int SIDE = 416;
    static final int[] STRIDES = {8, 16, 32};
    private static final int CLASSES = 80;
    private static final int BINS = 11;
    private static final double SAME_OBJECT_IOU = 0.5;

    private final double threshold;
    private final boolean[] wanted = new boolean[CLASSES];

    NanoDetDecoder(double threshold, Set<String> classes) {
        this.threshold = threshold;
        for (int i = 0; i < CLASSES; i++) {
            wanted[i] = classes.contains(CocoClasses.NAMES.get(i));
        }
    }

    /** @param scores and @param distances one array per stride */
    List<DetectedObject> decode(float[][] scores, float[][] distances) {
        List<DetectedObject> found = new ArrayList<>();
        for (int level = 0; level < STRIDES.length; level++) {
            int cellsPerRow = SIDE / STRIDES[level];
            for (int cell = 0; cell < cellsPerRow * cellsPerRow; cell++) {
                int best = bestClass(scores[level], cell);
                if (best >= 0) {
                    Box box = box(distances[level], cell, cellsPerRow, STRIDES[level]);
                    double score = scores[level][cell * CLASSES + best];
                    found.add(new DetectedObject(CocoClasses.NAMES.get(best), Math.min(1, score), box));
                }
            }
        }
        return thinOut(found);
    }

    private int bestClass(float[] scores, int cell) {
        int best = -1;
        double bestScore = threshold;
        for (int c = 0; c < CLASSES; c++) {
            double score = scores[cell * CLASSES + c];
            if (wanted[c] && score >= bestScore) {
                best = c;
                bestScore = score;
            }
        }
        return best;
    }

    private static Box box(float[] distances, int cell, int cellsPerRow, int stride) {
        double centreX = (cell % cellsPerRow + 0.5) * stride;
        double centreY = (cell / cellsPerRow + 0.5) * stride;
        int at = cell * 4 * BINS;
        double left = clamp(centreX - expectation(distances, at) * stride);
        double top = clamp(centreY - expectation(distances, at + BINS) * stride);
        double right = clamp(centreX + expectation(distances, at + 2 * BINS) * stride);
        double bottom = clamp(centreY + expectation(distances, at + 3 * BINS) * stride);
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static double clamp(double pixels) {
        return Math.clamp(pixels / SIDE, 0.0, 1.0);
    }

    private static double expectation(float[] values, int at) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < BINS; i++) {
            highest = Math.max(highest, values[at + i]);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < BINS; i++) {
            double e = Math.exp(values[at + i] - highest);
            sum += e;
            weighted += i * e;
        }
        return weighted / sum;
    }

    private static List<DetectedObject> thinOut(List<DetectedObject> found) {
        found.sort(Comparator.comparingDouble(DetectedObject::confidence).reversed());
        List<DetectedObject> kept = new ArrayList<>();
        for (DetectedObject candidate : found) {
            boolean repeated = kept.stream()
                    .anyMatch(k -> k.objectClass().equals(candidate.objectClass())
                            && Boxes.iou(k.box(), candidate.box()) > SAME_OBJECT_IOU);
            if (!repeated) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
