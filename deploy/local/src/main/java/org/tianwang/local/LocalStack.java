package org.tianwang.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.Orphans;
import org.tianwang.infrastructure.process.PidFile;
import org.tianwang.local.component.Component;
import org.tianwang.local.component.KafkaComponent;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.home.ContentStamp;
import org.tianwang.local.home.DiskSpace;
import org.tianwang.local.home.Home;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.keycloak.KeycloakFactory;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.service.ServiceFactory;
import org.tianwang.local.service.Services;
import org.tianwang.local.service.StackFacts;
import org.tianwang.local.supervise.Handover;
import org.tianwang.local.supervise.LogKeeper;
import org.tianwang.local.supervise.StatusBoard;
import org.tianwang.local.supervise.Supervisor;
import org.tianwang.seeds.DemoWatchList;
import org.tianwang.seeds.SeedException;
import org.tianwang.seeds.SeedLoader;
import org.tianwang.seeds.SeedOptions;

/**
 * The whole platform on this machine: three servers, six services, the model county. The launcher is a thin command
 * line over this class; the system tests use it directly, with free ports and a home of their own.
 */
public final class LocalStack implements AutoCloseable {
    private static final long LONGEST_LOG = 50L << 20;

    private final StackFacts facts;
    private final Consumer<String> say;
    private final List<Component> components = new ArrayList<>();
    private final Supervisor supervisor;

    private LocalStack(StackFacts facts, StatusBoard board, Consumer<String> say) {
        this.facts = facts;
        this.say = say;
        List<String> databases = new ArrayList<>(Services.databases());
        databases.add("keycloak");
        PostgresComponent postgres = new PostgresComponent(
                facts.home(), facts.ports().of(PostgresComponent.NAME), facts.secrets(), databases);
        components.add(postgres);
        components.add(new KafkaComponent(facts.home(), facts.ports().of(KafkaComponent.NAME)));
        components.add(new KeycloakFactory(facts, postgres, say).component());
        components.addAll(new ServiceFactory(facts).all());
        this.supervisor = new Supervisor(components, Supervisor.Settings.standard(Clock.systemUTC()), board, say);
    }

    /**
     * Makes a stack ready to be started: clears what an unclean stop left and fails, in one sentence, on a full disk or
     * a taken port before anything runs.
     *
     * @param environment where ports may be chosen, as in {@code ./tianwang help}
     */
    public static LocalStack prepare(Path root, Home home, Map<String, String> environment, Consumer<String> say) {
        System.setProperty("tianwang.root", root.toString());
        home.create();
        long cleared = home.childPids().stream().filter(Orphans::clear).count();
        if (cleared > 0) {
            say.accept(cleared + " processes left by an unclean stop were ended");
        }
        DiskSpace.TO_START.objection(home.folder()).ifPresent(sentence -> {
            throw new InfrastructureException(sentence);
        });
        PortPlan ports = PortPlan.from(environment);
        ports.requireFree();
        StackFacts facts = new StackFacts(root, home, ports, LocalSecrets.in(home.secrets()));
        return new LocalStack(facts, new StatusBoard(home.run("status.tsv")), say);
    }

    /** Returns when all is ready; throws with a sentence, and nothing left running, when it cannot be. */
    public LocalStack start() {
        supervisor.startAll();
        supervisor.every(
                Duration.ofSeconds(30), new LogKeeper(facts.home().folder().resolve("logs"), LONGEST_LOG));
        supervisor.every(Duration.ofSeconds(30), this::warnOfFullDisk);
        Handover handover = new Handover(facts.home());
        supervisor.every(Duration.ofSeconds(1), () -> supervisor.hold(handover::isTaken));
        return this;
    }

    /** Loads the model county, unless this very county has been loaded into this home before. */
    public LocalStack loadSeeds() {
        ContentStamp loaded = new ContentStamp(facts.home().data("seeds.stamp"), seedsLocation());
        if (loaded.isCurrent()) {
            say.accept("Seeds: the model county is there already");
            return this;
        }
        SeedOptions options = new SeedOptions(
                URI.create(facts.url(Services.GATEWAY)),
                URI.create(facts.tokenUrl()),
                "tianwang-seeds",
                facts.clientSecret("tianwang-seeds"),
                facts.seedsFootage());
        try {
            say.accept("Seeds: " + SeedLoader.load(options, say));
            loaded.keep();
            enterDemoWatchList(options);
        } catch (SeedException e) {
            throw new InfrastructureException("The model county could not be loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Loading the model county was interrupted", e);
        }
        return this;
    }

    /** A convenience for strangers: a realm without the demo users goes without, and says so. */
    private void enterDemoWatchList(SeedOptions options) throws InterruptedException {
        try {
            say.accept("Seeds: demo watch list, " + DemoWatchList.enter(options, Clock.systemUTC()));
        } catch (SeedException e) {
            say.accept("Seeds: no demo watch list: " + e.getMessage());
        }
    }

    private static Path seedsLocation() {
        try {
            return Path.of(SeedLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry is a file", e);
        }
    }

    public StackFacts facts() {
        return facts;
    }

    /** Kills a part with SIGKILL, for fault tests; the supervisor then starts it again. */
    public void kill(String name) {
        ProcessHandle.of(component(name).pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    public Component component(String name) {
        return components.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such part: " + name));
    }

    /** Stops everything, in reverse order. */
    public void stop() {
        supervisor.stopAll();
        facts.home().childPids().forEach(PidFile::delete);
    }

    @Override
    public void close() {
        stop();
    }

    private void warnOfFullDisk() {
        DiskSpace.TO_GO_ON.objection(facts.home().folder()).ifPresent(say);
    }
}
