package org.tianwang.local.supervise;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Lines for the user, each with the time since the command was given, the build included. */
public final class Progress implements Consumer<String> {
    private final PrintStream out;
    private final Clock clock;
    private final Instant started;

    public Progress(PrintStream out, Clock clock, Instant started) {
        this.out = out;
        this.clock = clock;
        this.started = started;
    }

    @Override
    public void accept(String text) {
        out.println(stamp() + text);
        out.flush();
    }

    /** Text without a time, for the summary. */
    public void plain(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.between(started, clock.instant());
    }

    private String stamp() {
        long seconds = Math.max(0, elapsed().toSeconds());
        return "[%2d:%02d] ".formatted(seconds / 60, seconds % 60);
    }
}
