package org.tianwang.ingest.plate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the lines of text in the detection network's map of probabilities (differentiable binarisation, Liao 2019): what
 * hangs together above the threshold, with top and bottom fitted by straight lines, grown back by what the network was
 * trained to leave off. Text on plates runs level in the vehicle's world and its uprights stay upright in the picture,
 * so that four free corners would only fit noise. Stateless.
 */
final class TextRegions {

    private static final float THRESHOLD = 0.25f;
    private static final int LEAST_PIXELS = 24;
    private static final double LEAST_SCORE = 0.4;
    private static final double GROW = 1.7;

    /** @param score mean probability of its pixels */
    record Region(Quad quad, double score) {}

    private TextRegions() {}

    /** @return the regions, the most certain first */
    static List<Region> find(float[] map, int width, int height) {
        boolean[] seen = new boolean[map.length];
        List<Region> regions = new ArrayList<>();
        for (int start = 0; start < map.length; start++) {
            if (map[start] >= THRESHOLD && !seen[start]) {
                int[] pixels = flood(map, width, height, start, seen);
                if (pixels.length >= LEAST_PIXELS) {
                    double score = Arrays.stream(pixels)
                            .mapToDouble(p -> map[p])
                            .average()
                            .orElse(0);
                    if (score >= LEAST_SCORE) {
                        regions.add(new Region(fit(pixels, width), score));
                    }
                }
            }
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    private static int[] flood(float[] map, int width, int height, int start, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> pixels = new ArrayList<>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int pixel = open.poll();
            pixels.add(pixel);
            int x = pixel % width;
            int y = pixel / width;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int next = (y + dy) * width + x + dx;
                    if (x + dx >= 0
                            && x + dx < width
                            && y + dy >= 0
                            && y + dy < height
                            && !seen[next]
                            && map[next] >= THRESHOLD) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return pixels.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Quad fit(int[] pixels, int width) {
        int left = Arrays.stream(pixels).map(p -> p % width).min().orElseThrow();
        int right = Arrays.stream(pixels).map(p -> p % width).max().orElseThrow();
        double[] tops = new double[right - left + 1];
        double[] bottoms = new double[right - left + 1];
        Arrays.fill(tops, Double.MAX_VALUE);
        for (int pixel : pixels) {
            int column = pixel % width - left;
            double y = (double) (pixel / width);
            tops[column] = Math.min(tops[column], y);
            bottoms[column] = Math.max(bottoms[column], y + 1);
        }
        Quad core = new Quad(left, right + 1, line(tops, left), line(bottoms, left));
        double grow = core.width() * core.height() * GROW / (2 * (core.width() + core.height()));
        return core.grown(grow, grow);
    }

    /** Least squares over the middle nine tenths, the ends being round; once more without what lies far off. */
    private static Quad.Line line(double[] ys, int left) {
        int skip = ys.length / 20 + 1;
        int from = ys.length > 2 * skip + 2 ? skip : 0;
        Quad.Line line = leastSquares(ys, from, left, null);
        return leastSquares(ys, from, left, line);
    }

    private static Quad.Line leastSquares(double[] ys, int from, int left, Quad.Line near) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (int i = from; i < ys.length - from; i++) {
            double x = left + i + 0.5;
            if (near == null || Math.abs(ys[i] - near.y(x)) < 2) {
                n++;
                sumX += x;
                sumY += ys[i];
                sumXX += x * x;
                sumXY += x * ys[i];
            }
        }
        double spread = n * sumXX - sumX * sumX;
        if (n < 3 || spread < 1e-6) {
            return near != null
                    ? near
                    : new Quad.Line(Arrays.stream(ys).average().orElse(0), 0);
        }
        double slope = (n * sumXY - sumX * sumY) / spread;
        return new Quad.Line((sumY - slope * sumX) / n, slope);
    }
}
