package org.tianwang.ingest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** This service as a process of its own, from the built jar, with the flags and allocator that the launcher gives it. */
public final class ServiceInstance implements AutoCloseable {
    private static final Path JAR = Path.of(
                    System.getProperty("tianwang.module", "."), "target/quarkus-app/quarkus-run.jar")
            .toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceInstance(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** @param settings as of {@link IngestBackends} @param log takes what it prints */
    public static ServiceInstance start(Map<String, String> settings, Path log) throws IOException {
        int port = freePort();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xms96m", "-Xmx384m", "-Xmn64m", "-XX:SurvivorRatio=2", "-XX:+UseSerialGC", "-Xss512k"));
        line.addAll(List.of(
                "-XX:ReservedCodeCacheSize=64m", "-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=60000"));
        line.add("--enable-native-access=ALL-UNNAMED");
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(
                List.of("-Dquarkus.profile=test", "-Dquarkus.http.port=" + port, "-Dquarkus.http.test-port=" + port));
        line.addAll(List.of("-jar", JAR.toString()));
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        ServiceInstance instance = new ServiceInstance(process, port, log);
        try {
            await("an instance is up").atMost(Duration.ofSeconds(90)).until(() -> instance.running() >= 0);
            return instance;
        } catch (RuntimeException e) {
            instance.close();
            throw new IOException("does not come up, see " + log, e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    /** How many cameras it says it runs; -1 while it does not answer. */
    public int running() {
        return metrics().contains("tianwang_ingest_cameras_running")
                ? (int) metric("tianwang_ingest_cameras_running").orElse(-1)
                : -1;
    }

    /** The sum of all series of a metric; empty while it does not answer. */
    public OptionalDouble metric(String name) {
        String all = metrics();
        return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum(all, name));
    }

    /** All metrics of one moment, as text; empty while it does not answer. */
    public String metrics() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = HTTP.send(ask, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The sum of all series of a metric; 0 without any. */
    public static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
