package org.tianwang.local.supervise;

import java.time.Instant;
import java.util.Optional;

/** One row of {@code ./tianwang status}. The pid is 0 where there is no process. */
public record ComponentStatus(String name, State state, long pid, int port, int restarts, Instant since, String note) {

    public enum State {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        HELD,
        STOPPED,
        FAILED
    }

    String toLine() {
        return String.join(
                "\t",
                name,
                state.name(),
                Long.toString(pid),
                Integer.toString(port),
                Integer.toString(restarts),
                since.toString(),
                note.replaceAll("\\s+", " "));
    }

    static Optional<ComponentStatus> fromLine(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 7) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ComponentStatus(
                    parts[0],
                    State.valueOf(parts[1]),
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    Instant.parse(parts[5]),
                    parts[6]));
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException damaged) {
            return Optional.empty();
        }
    }
}
