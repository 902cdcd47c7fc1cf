package org.tianwang.bench.alerts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tianwang.local.component.ProcessComponent;

/** Lets the service read the whole topic from its stored positions, and looks at those positions to time it. */
final class ServicePass {
    /** The thread that reads and judges and the one that writes. */
    private static final String THREAD = "detection-";

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

    private final Ground ground;
    private final ProcessComponent service;
    private final long warmUp;
    private final long total;

    /** What is read off at one moment. */
    private record Sample(long position, long at, long thread, long process) {}

    private ServicePass(Ground ground, ProcessComponent service, long warmUp, long total) {
        this.ground = ground;
        this.service = service;
        this.warmUp = warmUp;
        this.total = total;
    }

    /** Starts the service, waits until it has read {@code total} detections, and leaves it running. */
    static Pass run(Ground ground, ProcessComponent service, long warmUp, long total) throws Exception {
        ServicePass pass = new ServicePass(ground, service, warmUp, total);
        CompletableFuture<Pass> watching = CompletableFuture.supplyAsync(pass::watch, Ground::inAThread);
        service.start();
        return watching.get();
    }

    static ProcessComponent service(Ground ground, int heapMegabytes) {
        return ground.service(heapMegabytes, Map.of("QUARKUS_LOG_LEVEL", "WARN"));
    }

    private Pass watch() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (Connection connection = ground.database();
                Statement select = connection.createStatement()) {
            Sample from = null;
            while (System.nanoTime() < deadline) {
                long position = position(select);
                if (from == null && position >= warmUp) {
                    from = sample(position);
                }
                if (position >= total) {
                    return from.position() >= total ? tooFast() : between(from, sample(position));
                }
                Thread.sleep(5);
            }
            throw new IllegalStateException(
                    "VOID: the service got no further than " + position(select) + " of " + total);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Pass tooFast() {
        throw new IllegalStateException("VOID: too few detections to time");
    }

    private Sample sample(long position) {
        long pid = service.pid();
        return new Sample(position, System.nanoTime(), Proc.threadNanos(pid, THREAD), Proc.treeNanos(pid));
    }

    private static Pass between(Sample from, Sample to) {
        return new Pass(
                to.position() - from.position(),
                to.at() - from.at(),
                to.thread() - from.thread(),
                to.process() - from.process());
    }

    private static long position(Statement select) throws SQLException {
        try (ResultSet row = select.executeQuery("select coalesce(sum(next_offset), 0) from consumed_offset")) {
            row.next();
            return row.getLong(1);
        }
    }
}
