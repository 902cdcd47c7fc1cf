package org.tianwang.local.keycloak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.infrastructure.process.Ports;
import org.tianwang.local.component.Component;
import org.tianwang.local.component.HttpReady;
import org.tianwang.local.component.PostgresComponent;
import org.tianwang.local.component.ProcessComponent;
import org.tianwang.local.service.StackFacts;

/**
 * Keycloak as a component. Its JVM is started directly and not through {@code kc.sh}: that script stands between us and
 * the process, so a signal or the supervisor's death would reach the wrong one.
 */
public final class KeycloakFactory {
    public static final String NAME = "keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final StackFacts facts;
    private final PostgresComponent postgres;
    private final Consumer<String> say;
    private final int managementPort = Ports.free();

    public KeycloakFactory(StackFacts facts, PostgresComponent postgres, Consumer<String> say) {
        this.facts = facts;
        this.postgres = postgres;
        this.say = say;
    }

    public Component component() {
        return new ProcessComponent(new ProcessComponent.Plan(
                NAME,
                facts.ports().of(NAME),
                Set.of(PostgresComponent.NAME),
                this::prepare,
                HttpReady.on(managementPort, "/health/ready"),
                PATIENCE,
                facts.home().log(NAME)));
    }

    private ChildProcess.Spec prepare() {
        KeycloakDistribution distribution = new KeycloakDistribution(facts.root());
        distribution.buildOnce(facts.home().log("keycloak-build"), say);
        Path home = facts.home().data(NAME);
        new RealmImport(home, postgres.server(), facts.secrets()).prepare(new Realm(facts.root()).render(facts));
        distribution.linkInto(home);
        return new ChildProcess.Spec(
                NAME,
                Leash.on(command(distribution.folder(), home)),
                home,
                Map.of(
                        "KC_DB_USERNAME",
                        RealmImport.DATABASE + "_owner",
                        "KC_DB_PASSWORD",
                        facts.secrets().password(PostgresComponent.ownerSecret(RealmImport.DATABASE)),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        facts.secrets().password("keycloak.admin"),
                        "MALLOC_ARENA_MAX",
                        "2"),
                facts.home().log(NAME),
                facts.home().run("children").resolve(NAME + ".pid"));
    }

    private List<String> command(Path distribution, Path home) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(KeycloakJvm.options());
        all.add("-Dkc.home.dir=" + home);
        all.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        all.addAll(List.of(
                "-cp",
                distribution.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        all.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true"));
        all.add("--cache=local"); // one server: no cluster transport, which would listen beyond loopback
        all.add("--http-host=localhost");
        all.add("--http-port=" + facts.ports().of(NAME));
        all.add("--http-management-port=" + managementPort);
        all.add("--hostname=" + facts.url(NAME));
        all.add("--db-url=" + facts.jdbcUrl(RealmImport.DATABASE));
        all.add("--db-pool-max-size=10");
        return all;
    }
}
