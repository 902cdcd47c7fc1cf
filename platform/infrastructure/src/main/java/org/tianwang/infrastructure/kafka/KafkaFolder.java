package org.tianwang.infrastructure.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tianwang.infrastructure.InfrastructureException;

/** The files of one broker. Configuration is written anew at each start: it belongs to the code, not to the data. */
record KafkaFolder(Path home, Path log) {

    static KafkaFolder at(Path home) {
        return new KafkaFolder(home, home.resolve("kafka.log"));
    }

    Path data() {
        return home.resolve("data");
    }

    Path pid() {
        return home.resolve("kafka.pid");
    }

    Path recordedCache() {
        return home.resolve("recorded.aot");
    }

    Path properties() {
        return home.resolve("server.properties");
    }

    Path loggingProperties() {
        return home.resolve("log4j2.properties");
    }

    boolean isFormatted() {
        return Files.exists(data().resolve("meta.properties"));
    }

    void write(int port, int controllerPort) {
        try {
            Files.createDirectories(data());
            Files.writeString(properties(), settings(port, controllerPort));
            Files.writeString(loggingProperties(), LOGGING);
        } catch (IOException e) {
            throw new InfrastructureException("Kafka's folder " + home + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String settings(int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                # A single node: one copy of everything, internal topics included.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                # Back quickly after a kill, and no waiting for members that are still starting.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                controlled.shutdown.enable=false
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                auto.create.topics.enable=true
                num.partitions=4
                """.formatted(port, controllerPort, data());
    }

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c{1} %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.server.name = kafka.server.KafkaRaftServer
            logger.server.level = info
            """;
}
