package org.tianwang.local.supervise;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.component.Component;
import org.tianwang.local.supervise.ComponentStatus.State;

/**
 * Starts all components, each as soon as those it needs are ready and at most a few at once, keeps them running, and
 * stops them in the reverse order.
 */
public final class Supervisor {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final List<Supervised> all;
    private final Consumer<String> say;
    private final ExecutorService starters;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(3, threads("supervisor"));

    public Supervisor(
            List<? extends Component> components, Settings settings, StatusBoard board, Consumer<String> say) {
        this.say = say;
        this.starters = Executors.newFixedThreadPool(settings.startAtOnce(), threads("starter"));
        Supervised.Surroundings surroundings = new Supervised.Surroundings(workers, board, say, settings.clock());
        this.all = components.stream()
                .map(one -> new Supervised(one, settings.backoff().get(), surroundings))
                .toList();
    }

    /** How many starts may run side by side, and how restarts are spaced. */
    public record Settings(int startAtOnce, Supplier<Backoff> backoff, Clock clock) {
        public static Settings standard(Clock clock) {
            int cores = Runtime.getRuntime().availableProcessors();
            return new Settings(Math.clamp(cores, 2, 8), Backoff::standard, clock);
        }
    }

    /** Returns when everything is ready; at the first failure stops all and throws its sentence. */
    public void startAll() {
        Map<String, CompletableFuture<Void>> started = new HashMap<>();
        for (List<Supervised> level : Levels.of(all)) {
            for (Supervised one : level) {
                CompletableFuture<?>[] needed =
                        one.component().after().stream().map(started::get).toArray(CompletableFuture<?>[]::new);
                started.put(
                        one.component().name(),
                        CompletableFuture.allOf(needed).thenRunAsync(() -> startFirst(one), starters));
            }
        }
        try {
            awaitAll(new ArrayList<>(started.values()));
        } catch (InfrastructureException e) {
            stopAll();
            throw e;
        }
    }

    /** Cuts off starts that are under way, then stops level by level, those that others need last. */
    public void stopAll() {
        starters.shutdownNow();
        List<List<Supervised>> levels = Levels.of(all);
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            CompletableFuture<?>[] stops = levels.get(depth).stream()
                    .map(one -> CompletableFuture.runAsync(
                            one::stop,
                            command -> threads("stopper").newThread(command).start()))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(stops).join();
        }
        workers.shutdownNow();
    }

    /** Runs a task now and then beside the supervision, until all is stopped. */
    public void every(Duration period, Runnable task) {
        workers.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops or takes up again the components that a developer wants to run by other means. */
    public void hold(java.util.function.Predicate<String> held) {
        for (Supervised one : all) {
            boolean wanted = held.test(one.component().name());
            if (wanted && one.state() == State.READY) {
                one.hold();
                say.accept(one.component().name() + " is handed over to ./tianwang dev");
            } else if (!wanted && one.state() == State.HELD) {
                one.release();
            }
        }
    }

    private void startFirst(Supervised one) {
        long begin = System.nanoTime();
        one.start();
        double seconds = (System.nanoTime() - begin) / 1e9;
        say.accept("%-14s ready in %.1f s".formatted(one.component().name(), seconds));
    }

    private void awaitAll(List<CompletableFuture<Void>> starts) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        starts.forEach(start -> start.whenComplete((done, failure) -> {
            if (failure != null) {
                firstFailure.completeExceptionally(failure);
            }
        }));
        CompletableFuture<?> outcome = CompletableFuture.anyOf(
                firstFailure, CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)));
        while (true) {
            try {
                outcome.get(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                say.accept("… waiting for " + inState(State.STARTING));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InfrastructureException("The start was interrupted", e);
            } catch (ExecutionException e) {
                throw sentence(e.getCause());
            }
        }
    }

    private String inState(State state) {
        return all.stream()
                .filter(one -> one.state() == state)
                .map(one -> one.component().name())
                .collect(Collectors.joining(", "));
    }

    private static InfrastructureException sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof InfrastructureException known
                ? known
                : new InfrastructureException("The start failed: " + cause, cause);
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
