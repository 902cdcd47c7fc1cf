package org.tianwang.alert.road;

import java.util.Arrays;
import java.util.List;

/**
 * Dijkstra's search over a map's arrays, from several junctions at once with a lead each: a place in the middle of a
 * road reaches both its ends. Written out because JGraphT's search starts at one vertex and boxes every step; the tests
 * hold it against JGraphT's. Not thread-safe; one a question.
 */
final class Search {

    /** A junction reached first, after {@code seconds} and {@code metres}. */
    record Start(int junction, double seconds, double metres) {}

    private final Arcs arcs;
    private final SpeedProfile profile;
    private final double horizon;
    private final double[] seconds;
    private final double[] metres;
    private final int[] heap;
    private final int[] slot;
    private int size;

    Search(Arcs arcs, SpeedProfile profile, double horizon) {
        int junctions = arcs.first.length - 1;
        this.arcs = arcs;
        this.profile = profile;
        this.horizon = horizon;
        this.seconds = new double[junctions];
        this.metres = new double[junctions];
        this.heap = new int[junctions];
        this.slot = new int[junctions];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(slot, -1);
    }

    Travel run(Travel.Ends ends) {
        List<Start> starts = ends.starts();
        starts.forEach(start -> offer(start.junction(), start.seconds(), start.metres()));
        while (size > 0 && seconds[heap[0]] <= horizon) {
            settle(poll());
        }
        return new Travel(ends, seconds, metres, horizon);
    }

    private void settle(int junction) {
        for (int arc = arcs.first[junction]; arc < arcs.first[junction + 1]; arc++) {
            double step = profile.seconds(arcs.metres[arc], arcs.kmh[arc]);
            offer(arcs.head[arc], seconds[junction] + step, metres[junction] + arcs.metres[arc]);
        }
    }

    private void offer(int junction, double at, double after) {
        if (at >= seconds[junction]) {
            return;
        }
        seconds[junction] = at;
        metres[junction] = after;
        if (slot[junction] < 0) {
            slot[junction] = size;
            heap[size++] = junction;
        }
        up(slot[junction]);
    }

    private int poll() {
        int least = heap[0];
        slot[least] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            slot[last] = 0;
            down(0);
        }
        return least;
    }

    private void up(int at) {
        int moving = heap[at];
        while (at > 0 && seconds[heap[(at - 1) >> 1]] > seconds[moving]) {
            place(heap[(at - 1) >> 1], at);
            at = (at - 1) >> 1;
        }
        place(moving, at);
    }

    private void down(int at) {
        int moving = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && seconds[heap[child + 1]] < seconds[heap[child]]) {
                child++;
            }
            if (seconds[heap[child]] >= seconds[moving]) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(moving, at);
    }

    private void place(int junction, int at) {
        heap[at] = junction;
        slot[junction] = at;
    }
}
