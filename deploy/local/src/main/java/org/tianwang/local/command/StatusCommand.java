package org.tianwang.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.ComponentStatus.State;
import picocli.CommandLine.Command;

/** A table of all parts. Ends with 0 when all is ready, 3 when nothing runs, 1 in between. */
@Command(name = "status", description = "Show what runs, where and with how much memory.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-14s %-11s %8s %6s %9s %9s %8s  %s%n";

    @Override
    public Integer call() {
        Context context = Context.current();
        if (context.supervisor().isEmpty()) {
            long left = context.home().childPids().stream()
                    .filter(pid -> pid.running().isPresent())
                    .count();
            System.out.println("Tianwang is not running: start it with ./tianwang up"
                    + (left > 0 ? " (" + left + " processes of an unclean stop are; up or down ends them)" : ""));
            return 3;
        }
        List<ComponentStatus> rows = context.status();
        State whole = context.stack().map(ComponentStatus::state).orElse(State.STARTING);
        print(rows, context.supervisor().get().pid());
        System.out.println(whole == State.READY ? "Console: " + context.url("gateway") : "The stack is " + word(whole));
        boolean ready = whole == State.READY && rows.stream().allMatch(row -> row.state() == State.READY);
        return ready ? 0 : 1;
    }

    private static void print(List<ComponentStatus> rows, long supervisor) {
        System.out.printf(ROW, "NAME", "STATE", "PID", "PORT", "SINCE", "RESTARTS", "MEMORY", "");
        long total = Memory.ofOne(supervisor);
        for (ComponentStatus row : rows) {
            long memory = row.pid() == 0 ? 0 : Memory.kilobytes(row.pid());
            total += memory;
            System.out.printf(
                    ROW,
                    row.name(),
                    word(row.state()),
                    row.pid() == 0 ? "-" : row.pid(),
                    row.port(),
                    since(row.since()),
                    row.restarts(),
                    memory / 1024 + " MB",
                    row.note());
        }
        System.out.printf(ROW, "all", "", "", "", "", "", total / 1024 + " MB", "supervisor included");
    }

    private static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String since(Instant since) {
        Duration time = Duration.between(since, Instant.now());
        return time.toHours() > 0
                ? "%d h %02d m".formatted(time.toHours(), time.toMinutesPart())
                : "%d m %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
