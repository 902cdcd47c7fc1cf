package org.tianwang.gateway.live;

import java.util.HashMap;
import java.util.Map;

/** How many streams a user, and everybody together, may hold open. */
final class ConnectionCap {

    private final int perUser;
    private final int total;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    ConnectionCap(int perUser, int total) {
        this.perUser = perUser;
        this.total = total;
    }

    synchronized boolean enter(String user) {
        if (all >= total || open.getOrDefault(user, 0) >= perUser) {
            return false;
        }
        open.merge(user, 1, Integer::sum);
        all++;
        return true;
    }

    synchronized void leave(String user) {
        open.computeIfPresent(user, (u, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
