package org.tianwang.local.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.local.aot.ServiceAotCache;
import org.tianwang.local.component.HttpReady;
import org.tianwang.local.component.ProcessComponent;

/** Makes components of the table's rows. */
public final class ServiceFactory {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Set<String> NEEDED = Set.of("postgres", "kafka", "keycloak");

    private final StackFacts facts;

    public ServiceFactory(StackFacts facts) {
        this.facts = facts;
    }

    public List<ProcessComponent> all() {
        return Services.ALL.stream()
                .map(service -> component(
                        service,
                        () -> ServiceAotCache.of(new ServiceCommand(service, facts).folder())
                                .use(),
                        List.of()))
                .toList();
    }

    /**
     * A service with more options for its JVM, under a wrapper such as {@code nice}.
     *
     * @param options asked for at each start: what is there may have changed since the last
     */
    public ProcessComponent component(ServiceSpec service, Supplier<List<String>> options, List<String> wrapper) {
        int port = facts.ports().of(service.name());
        return new ProcessComponent(new ProcessComponent.Plan(
                service.name(),
                port,
                NEEDED,
                () -> spec(service, options.get(), wrapper),
                HttpReady.on(port, "/q/health/ready"),
                PATIENCE,
                facts.home().log(service.name())));
    }

    private ChildProcess.Spec spec(ServiceSpec service, List<String> options, List<String> wrapper) {
        ServiceCommand command = new ServiceCommand(service, facts);
        return new ChildProcess.Spec(
                service.name(),
                Leash.on(wrapper, command.run(options)),
                command.folder(),
                ServiceEnvironment.of(service, facts),
                facts.home().log(service.name()),
                facts.home().run("children").resolve(service.name() + ".pid"));
    }
}
