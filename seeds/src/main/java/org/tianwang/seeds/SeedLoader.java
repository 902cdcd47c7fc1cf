package org.tianwang.seeds;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Loads the model county by repeatable calls with fixed ids: {@code PUT /api/v1/KIND/{id}}. A second run finds
 * everything there and changes nothing. Kinds go one after the other, the records of a kind side by side. The first
 * refusal ends the run and names the record: the data are ours, so a refusal is a fault to mend and not to skip.
 */
public final class SeedLoader {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int STEP = 100;

    private final SeedOptions options;
    private final Consumer<String> progress;
    private final Patience patience;
    private final Tokens tokens;

    private SeedLoader(SeedOptions options, Consumer<String> progress) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.options = options;
        this.progress = progress;
        this.patience = new Patience(http, options.patience());
        this.tokens = new Tokens(options, patience);
    }

    /** Loads the county and answers what was new; {@code progress} gets a line now and then, from the calling thread. */
    public static SeedReport load(SeedOptions options, Consumer<String> progress)
            throws SeedException, InterruptedException {
        return new SeedLoader(options, progress).run();
    }

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.println("Seeds: " + load(SeedOptions.parse(args, System.getenv()), out::println));
        } catch (SeedException e) {
            out.println("Seeds: " + e.getMessage());
            System.exit(1);
        }
    }

    private SeedReport run() throws SeedException, InterruptedException {
        int created = 0;
        int present = 0;
        for (SeedKind kind : SeedKind.values()) {
            SeedReport report = load(kind);
            created += report.created();
            present += report.present();
        }
        return new SeedReport(created, present);
    }

    private SeedReport load(SeedKind kind) throws SeedException, InterruptedException {
        List<SeedRecord> records = resolved(kind);
        ExecutorService workers = Executors.newFixedThreadPool(
                options.concurrency(), Thread.ofVirtual().name("seed-", 0).factory());
        try {
            CompletionService<Boolean> calls = new ExecutorCompletionService<>(workers);
            records.forEach(record -> calls.submit(() -> put(record)));
            int created = 0;
            for (int done = 1; done <= records.size(); done++) {
                created += calls.take().get() ? 1 : 0;
                if (done % STEP == 0 || done == records.size()) {
                    progress.accept("Seeds: %s %d/%d, %d new".formatted(kind.plural(), done, records.size(), created));
                }
            }
            return new SeedReport(created, records.size() - created);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SeedException known
                    ? known
                    : new SeedException("Loading the " + kind.plural() + " failed: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<SeedRecord> resolved(SeedKind kind) throws SeedException {
        Footage footage = new Footage(options.footage());
        List<SeedRecord> records = new ArrayList<>();
        for (SeedRecord record : County.records(kind)) {
            records.add(footage.resolve(record));
        }
        return records;
    }

    /** Answers whether the record is new. A refused token is renewed once: it may just have run out. */
    private boolean put(SeedRecord record) throws SeedException, InterruptedException {
        String token = tokens.current();
        HttpResponse<String> response = send(record, token);
        if (response.statusCode() == 401) {
            response = send(record, tokens.renew(token));
        }
        return switch (response.statusCode()) {
            case 201 -> true;
            case 200, 204 -> false;
            default -> throw new SeedException("The " + record.label() + " was refused: " + Problem.describe(response));
        };
    }

    private HttpResponse<String> send(SeedRecord record, String token) throws SeedException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(record))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(record.body().toString()))
                .build();
        return patience.send(request, "Loading the " + record.label());
    }

    private URI uri(SeedRecord record) {
        return URI.create(options.gateway().toString().replaceAll("/+$", "") + record.path());
    }
}
