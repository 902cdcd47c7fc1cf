package org.tianwang.local.aot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.kafka.KafkaServer;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.infrastructure.process.Ports;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.component.ProcessComponent;
import org.tianwang.local.home.Home;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.service.ServiceCommand;
import org.tianwang.local.service.ServiceFactory;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import org.tianwang.local.service.StackFacts;

/**
 * Makes the missing AOT caches while the stack is already in use, one after the other and at the lowest priority, so
 * that the <em>next</em> start is quick and nobody waits in this one. Each service is started once beside the real one
 * with an empty database and a broker of its own, brought to readiness and stopped: the real stack never notices.
 */
public final class AotTraining {
    /** Two servers, one service and the JVM that assembles its cache. */
    private static final long NEEDED_KILOBYTES = 2_500_000;

    private static final Duration TO_ASSEMBLE = Duration.ofMinutes(4);
    private static final Duration PAUSE_BEFORE = Duration.ofSeconds(45);

    private final StackFacts live;
    private final Consumer<String> say;

    public AotTraining(StackFacts live, Consumer<String> say) {
        this.live = live;
        this.say = say;
    }

    /** Waits a little first: the first minute belongs to the user who has just seen that all is ready. */
    public void startInBackground() {
        List<ServiceSpec> missing = Services.ALL.stream()
                .filter(service -> !cache(service).isThere())
                .toList();
        if (!ServiceAotCache.isSupported() || missing.isEmpty()) {
            return;
        }
        Thread thread = new Thread(() -> run(missing), "aot-training");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(List<ServiceSpec> missing) {
        try {
            Thread.sleep(PAUSE_BEFORE);
            if (AvailableMemory.kilobytes() < NEEDED_KILOBYTES) {
                say.accept("No AOT caches are made: too little memory is free");
                return;
            }
            trainAll(missing);
            say.accept("The next start will be quicker: AOT caches are made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InfrastructureException | IOException e) {
            say.accept("AOT caches could not all be made, starts stay as they are: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    void trainAll(List<ServiceSpec> missing) throws IOException {
        Home scratch = new Home(live.home().cache("aot-training"));
        live.home().delete(scratch.folder());
        scratch.create();
        StackFacts facts = new StackFacts(live.root(), scratch, ports(), live.secrets());
        PostgresComponent postgres = new PostgresComponent(
                scratch, facts.ports().of(PostgresComponent.NAME), facts.secrets(), Services.databases());
        try (KafkaServer kafka = KafkaServer.at(scratch.data("kafka"))
                .port(facts.ports().of("kafka"))
                .recordAotCache()) {
            postgres.start();
            kafka.start();
            for (ServiceSpec service : missing) {
                train(service, facts);
            }
        } finally {
            postgres.stop();
        }
        live.home().delete(scratch.folder());
    }

    private static void train(ServiceSpec service, StackFacts facts) throws IOException {
        Path recorded = facts.home().cache(service.name() + ".aot");
        ProcessComponent training =
                new ServiceFactory(facts).component(service, () -> List.of("-XX:AOTCacheOutput=" + recorded), idle());
        try {
            training.start();
        } finally {
            training.stop(TO_ASSEMBLE);
        }
        if (Files.isRegularFile(recorded)) {
            Path file = ServiceAotCache.of(new ServiceCommand(service, facts).folder())
                    .file();
            clear(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.copy(recorded, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Caches of earlier builds are of no use to anybody and some 60 MB each. */
    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "app-*")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    /** Free ports, but the real Keycloak: it is only asked for its keys. */
    private PortPlan ports() {
        Map<String, Integer> ports = new HashMap<>();
        PortPlan.DEFAULTS.keySet().forEach(name -> ports.put(name, Ports.free()));
        ports.put("keycloak", live.ports().of("keycloak"));
        return new PortPlan(ports);
    }

    private ServiceAotCache cache(ServiceSpec service) {
        return ServiceAotCache.of(new ServiceCommand(service, live).folder());
    }

    private static List<String> idle() {
        return Leash.find("nice").map(nice -> List.of(nice, "-n", "19")).orElse(List.of());
    }
}
