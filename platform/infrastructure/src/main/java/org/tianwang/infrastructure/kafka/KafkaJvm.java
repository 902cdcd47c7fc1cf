package org.tianwang.infrastructure.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.dist.Distributions;

/** The command line of Kafka's programs: a small heap and an AOT cache where there is one. */
final class KafkaJvm {
    private final Distributions distributions;
    private final KafkaFolder folder;
    private final int heapMegabytes;

    KafkaJvm(Distributions distributions, KafkaFolder folder, int heapMegabytes) {
        this.distributions = distributions;
        this.folder = folder;
        this.heapMegabytes = heapMegabytes;
    }

    List<String> server() {
        List<String> options = new ArrayList<>();
        AotCache cache = new AotCache(distributions);
        if (cache.isThere()) {
            options.addAll(cache.use());
        }
        return command(options, "kafka.Kafka", folder.properties().toString());
    }

    List<String> training() {
        return command(
                List.of("-XX:AOTCacheOutput=" + folder.recordedCache()),
                "kafka.Kafka",
                folder.properties().toString());
    }

    /** Gives an empty data folder its cluster id; {@code --standalone} makes this node the only voter. */
    void format() {
        List<String> command = command(
                List.of(),
                "kafka.tools.StorageTool",
                "format",
                "-t",
                ClusterId.random(),
                "-c",
                folder.properties().toString(),
                "--standalone");
        Path output = folder.home().resolve("format.log");
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new InfrastructureException(
                        "Kafka's storage could not be formatted: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new InfrastructureException("Kafka's storage could not be formatted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while formatting Kafka's storage", e);
        }
    }

    private List<String> command(List<String> options, String main, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= 24) {
            all.add("--sun-misc-unsafe-memory-access=allow");
            all.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 25) {
            all.add("-XX:+UseCompactObjectHeaders");
        }
        all.addAll(options);
        all.add("-Dlog4j2.configurationFile=" + folder.loggingProperties());
        all.add("-cp");
        all.add(ClassPath.of(distributions.kafkaLibraries()));
        all.add(main);
        all.addAll(List.of(arguments));
        return all;
    }
}
