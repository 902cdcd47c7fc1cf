package org.tianwang.ingest.quality;

/**
 * Where a picture's outlines run: on a quarter-size grid, the direction of each edge times its strength. Directions are
 * kept as doubled angles (double-angle representation of orientation, Granlund 1978), so that an edge that turns from
 * light-dark to dark-light, as when a camera changes to infra-red, stays the same edge; averaged over time, what moves
 * cancels out and what stands remains. Compared by correlation a block, so that fog and dusk, which weaken all edges
 * alike, change nothing.
 */
final class Layout {
    static final int REDUCTION = 4;
    private static final int BLOCK = 8;
    private static final double STRUCTURED = 3.0; // mean squared strength below which a block holds no outline
    private static final double SAME = 0.35; // correlation; noise alone reaches 0.1
    private static final double GONE = 0.25; // of the usual strength
    private static final int ENOUGH_BLOCKS = 8;

    final int width;
    final int height;
    final float[] along;
    final float[] across;

    Layout(int width, int height, float[] along, float[] across) {
        this.width = width;
        this.height = height;
        this.along = along;
        this.across = across;
    }

    /** How a picture stands to the usual one; shares are of the blocks that usually hold outlines. */
    record Comparison(int structured, double inPlace, double gone) {
        boolean telling() {
            return structured >= ENOUGH_BLOCKS;
        }
    }

    static Layout of(Luma luma) {
        int width = luma.width() / REDUCTION;
        int height = luma.height() / REDUCTION;
        float[] small = reduce(luma, width, height);
        float[] along = new float[width * height];
        float[] across = new float[width * height];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float dx = (small[i + 1] - small[i - 1]) / 2;
                float dy = (small[i + width] - small[i - width]) / 2;
                float strength = (float) Math.sqrt(dx * dx + dy * dy);
                if (strength > 0) {
                    along[i] = (dx * dx - dy * dy) / strength;
                    across[i] = 2 * dx * dy / strength;
                }
            }
        }
        return new Layout(width, height, along, across);
    }

    private static float[] reduce(Luma luma, int width, int height) {
        float[] small = new float[width * height];
        for (int y = 0; y < height * REDUCTION; y++) {
            int row = y / REDUCTION * width;
            for (int x = 0; x < width * REDUCTION; x++) {
                small[row + x / REDUCTION] += luma.at(x, y);
            }
        }
        for (int i = 0; i < small.length; i++) {
            small[i] /= REDUCTION * REDUCTION;
        }
        return small;
    }

    boolean sameSize(Layout other) {
        return width == other.width && height == other.height;
    }

    /** Moves this, the usual layout, a little towards {@code now}. */
    void learn(Layout now, float rate) {
        for (int i = 0; i < along.length; i++) {
            along[i] += rate * (now.along[i] - along[i]);
            across[i] += rate * (now.across[i] - across[i]);
        }
    }

    Layout copy() {
        return new Layout(width, height, along.clone(), across.clone());
    }

    Comparison compare(Layout usual) {
        int structured = 0;
        int same = 0;
        int gone = 0;
        for (int top = 0; top + BLOCK <= height; top += BLOCK) {
            for (int left = 0; left + BLOCK <= width; left += BLOCK) {
                double[] sums = sums(usual, left, top);
                if (sums[1] < STRUCTURED * BLOCK * BLOCK) {
                    continue;
                }
                structured++;
                boolean found = sums[2] >= SAME * Math.sqrt(sums[0] * sums[1]);
                same += found ? 1 : 0;
                gone += !found && sums[0] < GONE * sums[1] ? 1 : 0;
            }
        }
        double all = Math.max(1, structured);
        return new Comparison(structured, same / all, gone / all);
    }

    /** Strength now, strength as usual, and what they have in common. */
    private double[] sums(Layout usual, int left, int top) {
        double now = 0;
        double before = 0;
        double common = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int i = y * width + left; i < y * width + left + BLOCK; i++) {
                now += along[i] * along[i] + across[i] * across[i];
                before += usual.along[i] * usual.along[i] + usual.across[i] * usual.across[i];
                common += along[i] * usual.along[i] + across[i] * usual.across[i];
            }
        }
        return new double[] {now, before, common};
    }
}
