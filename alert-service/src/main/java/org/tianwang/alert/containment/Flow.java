package org.tianwang.alert.containment;

import java.util.Arrays;

/**
 * The largest flow from a source to a sink, over plain arrays: Dinic's algorithm (Ahuja, Magnanti and Orlin, <i>Network
 * Flows</i>, 1993, section 7.5). It sends everything that fits along shortest ways at once, before it looks for longer
 * ones; JGraphT's Edmonds-Karp searches the whole graph anew for each single way, and of those a hundred thousand roads
 * have hundreds. Capacities are whole numbers, so that equal cuts compare equal. Arcs can be widened after the flow was
 * found, and the search goes on from there. Not thread-safe.
 */
final class Flow {

    /** More than all other capacities together; far enough below the largest number that a sum with it still fits. */
    static final long ENDLESS = 1L << 60;

    private static final int NONE = -1;

    private final int source;
    private final int sink;
    private final int[] first;
    private final int[] level;
    private final int[] current;
    private final int[] line;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private long[] left = new long[64];
    private int arcs;

    Flow(int vertices, int source, int sink) {
        this.source = source;
        this.sink = sink;
        this.first = new int[vertices];
        this.level = new int[vertices];
        this.current = new int[vertices];
        this.line = new int[vertices];
        Arrays.fill(first, NONE);
    }

    /** An arc; its number is what {@link #widen} asks for. */
    int join(int from, int to, long capacity) {
        put(from, to, capacity);
        put(to, from, 0);
        return arcs - 2;
    }

    void widen(int arc, long by) {
        left[arc] += by;
    }

    /** Sends as much as still fits. */
    void fill() {
        while (level()) {
            block();
        }
    }

    /** Whether it lies on the source's side of the cut that is nearest to the source; asked after {@link #fill}. */
    boolean isNear(int vertex) {
        return level[vertex] != NONE;
    }

    /** How many arcs each vertex lies behind the source; false when no way to the sink is left. */
    private boolean level() {
        Arrays.fill(level, NONE);
        level[source] = 0;
        line[0] = source;
        int waiting = 1;
        for (int served = 0; served < waiting; served++) {
            int at = line[served];
            for (int arc = first[at]; arc != NONE; arc = next[arc]) {
                if (left[arc] > 0 && level[head[arc]] == NONE) {
                    level[head[arc]] = level[at] + 1;
                    line[waiting++] = head[arc];
                }
            }
            if (level[sink] != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Fills all shortest ways, in depth and without recursion; {@code line} is the way so far, as arcs. */
    private void block() {
        System.arraycopy(first, 0, current, 0, first.length);
        int at = source;
        int length = 0;
        while (true) {
            if (at == sink) {
                length = send(length);
                at = tail(line[length]);
            }
            int arc = onward(at);
            current[at] = arc;
            if (arc != NONE) {
                line[length++] = arc;
                at = head[arc];
            } else if (length == 0) {
                return;
            } else {
                at = tail(line[--length]);
                current[at] = next[current[at]];
            }
        }
    }

    private int onward(int at) {
        int arc = current[at];
        while (arc != NONE && (left[arc] == 0 || level[head[arc]] != level[at] + 1)) {
            arc = next[arc];
        }
        return arc;
    }

    /** Sends as much as the narrowest arc of the way takes; how much of the way stands before the first one that is full. */
    private int send(int length) {
        long most = Long.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            most = Math.min(most, left[line[i]]);
        }
        int open = 0;
        for (int i = length - 1; i >= 0; i--) {
            left[line[i]] -= most;
            left[line[i] ^ 1] += most;
            if (left[line[i]] == 0) {
                open = i;
            }
        }
        return open;
    }

    private int tail(int arc) {
        return head[arc ^ 1];
    }

    private void put(int from, int to, long capacity) {
        if (arcs == head.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            left = Arrays.copyOf(left, 2 * arcs);
        }
        head[arcs] = to;
        left[arcs] = capacity;
        next[arcs] = first[from];
        first[from] = arcs++;
    }
}
