package org.tianwang.ingest.quality;

/**
 * Looks for the usual outlines at another place of the picture, up to three tenths of its width away: found there, the
 * camera has been turned; a lorry in front hides outlines but does not carry them elsewhere. A few milliseconds, so it is
 * asked only when outlines are missing.
 */
final class ShiftSearch {
    private static final int COARSE = 2;
    private static final double FOUND = 0.45; // correlation of the whole overlap
    private static final double BETTER = 1.5; // than at the usual place

    private ShiftSearch() {}

    static boolean findsElsewhere(Layout now, Layout usual) {
        int reach = now.width * 3 / 10;
        double best = 0;
        int bestX = 0;
        int bestY = 0;
        for (int dy = -reach; dy <= reach; dy += COARSE) {
            for (int dx = -reach; dx <= reach; dx += COARSE) {
                double found = correlation(now, usual, dx, dy, COARSE);
                if (found > best) {
                    best = found;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        return isElsewhere(now, usual, bestX, bestY);
    }

    private static boolean isElsewhere(Layout now, Layout usual, int nearX, int nearY) {
        double best = 0;
        int distance = 0;
        for (int dy = nearY - 1; dy <= nearY + 1; dy++) {
            for (int dx = nearX - 1; dx <= nearX + 1; dx++) {
                double found = correlation(now, usual, dx, dy, 1);
                if (found > best) {
                    best = found;
                    distance = Math.max(Math.abs(dx), Math.abs(dy));
                }
            }
        }
        return distance >= 2 && best >= FOUND && best >= BETTER * correlation(now, usual, 0, 0, 1);
    }

    private static double correlation(Layout now, Layout usual, int dx, int dy, int step) {
        double common = 0;
        double a = 0;
        double b = 0;
        for (int y = Math.max(0, dy); y < Math.min(now.height, now.height + dy); y += step) {
            int there = (y - dy) * now.width - dx;
            for (int x = Math.max(0, dx); x < Math.min(now.width, now.width + dx); x += step) {
                int i = y * now.width + x;
                int j = there + x;
                common += now.along[i] * usual.along[j] + now.across[i] * usual.across[j];
                a += now.along[i] * now.along[i] + now.across[i] * now.across[i];
                b += usual.along[j] * usual.along[j] + usual.across[j] * usual.across[j];
            }
        }
        return a == 0 || b == 0 ? 0 : common / Math.sqrt(a * b);
    }
}
