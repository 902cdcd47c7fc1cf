package org.tianwang.bench.alerts;

/**
 * How one reader got through the detections, the warm-up not counted.
 *
 * @param threadNanos processor time of the thread that reads and judges
 * @param processNanos processor time of its whole process, compiler and collector included
 */
record Pass(long events, long wallNanos, long threadNanos, long processNanos) {

    double perSecond() {
        return events * 1e9 / wallNanos;
    }

    double threadMicros() {
        return threadNanos / 1e3 / events;
    }

    double processMicros() {
        return processNanos / 1e3 / events;
    }

    /** As a child process prints it. */
    String line() {
        return "pass " + events + " " + wallNanos + " " + threadNanos + " " + processNanos;
    }

    static Pass parse(String line) {
        String[] parts = line.split(" ");
        return new Pass(
                Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4]));
    }

    @Override
    public String toString() {
        return "%,9.0f events/s, %5.2f µs of its thread and %5.2f µs of its process an event"
                .formatted(perSecond(), threadMicros(), processMicros());
    }
}
