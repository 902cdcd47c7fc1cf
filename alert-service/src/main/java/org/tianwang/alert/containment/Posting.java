package org.tianwang.alert.containment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.alert.containment.Closers.Closer;

/**
 * Who goes to which point: as many points as possible get a unit of their own that is there early enough, and among
 * such postings the one with the most time to spare in all. A maximum-weight bipartite matching in which a post filled
 * outweighs every gain of time.
 */
final class Posting {

    /** More than all spare seconds together, which are capped at {@link #MOST_SPARE} a point. */
    private static final long FILLED = 1_000_000;

    private static final double MOST_SPARE = 900;

    private Posting() {}

    /** Junction to unit; a junction without an entry has nobody who is there in time. */
    static Map<Integer, Closer> of(Collection<Integer> points, Closers closers, Deadlines deadlines) {
        List<Integer> posts = List.copyOf(points);
        List<Closer> units = closers.units();
        long[][] worth = new long[posts.size()][units.size()];
        for (int post = 0; post < posts.size(); post++) {
            for (int unit = 0; unit < units.size(); unit++) {
                worth[post][unit] = worth(posts.get(post), units.get(unit), deadlines);
            }
        }
        int[] chosen = Assignment.best(worth);
        Map<Integer, Closer> posted = new HashMap<>();
        for (int post = 0; post < chosen.length; post++) {
            if (chosen[post] >= 0) {
                posted.put(posts.get(post), units.get(chosen[post]));
            }
        }
        return posted;
    }

    /** Nothing when it would come too late. */
    private static long worth(int point, Closer unit, Deadlines deadlines) {
        double spare = deadlines.vehicleAt(point) - unit.at(point);
        return spare >= deadlines.margin() ? FILLED + (long) Math.min(MOST_SPARE, Math.floor(spare)) : 0;
    }

    /** When the vehicle can be where, and by how much a unit has to be earlier. */
    interface Deadlines {
        double vehicleAt(int junction);

        double margin();
    }
}
