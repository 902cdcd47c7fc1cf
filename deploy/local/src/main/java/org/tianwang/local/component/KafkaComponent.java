package org.tianwang.local.component;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.tianwang.infrastructure.kafka.KafkaServer;
import org.tianwang.local.home.Home;

/** The Kafka broker as a part of the stack. */
public final class KafkaComponent implements Component {
    public static final String NAME = "kafka";

    private final KafkaServer server;

    public KafkaComponent(Home home, int port) {
        this.server = KafkaServer.at(home.data("kafka")).port(port).logTo(home.log(NAME));
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return server.onExit();
    }

    @Override
    public Path log() {
        return server.log();
    }
}
