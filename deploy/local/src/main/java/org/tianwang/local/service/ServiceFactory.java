package org.tianwang.local.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.local.aot.ServiceAotCache;
import org.tianwang.local.component.Component;
import org.tianwang.local.component.HttpReady;
import org.tianwang.local.component.ProcessComponent;

/** Makes components of the table's rows. */
public final class ServiceFactory {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> NEEDED = Set.of("postgres", "kafka", "keycloak");

    private final StackFacts facts;

    public ServiceFactory(StackFacts facts) {
        this.facts = facts;
    }

    public List<Component> all() {
        return Services.ALL.stream().map(this::component).toList();
    }

    private Component component(ServiceSpec service) {
        int port = facts.ports().of(service.name());
        return new ProcessComponent(new ProcessComponent.Plan(
                service.name(),
                port,
                NEEDED,
                () -> spec(service),
                HttpReady.on(port, "/q/health/ready"),
                PATIENCE,
                facts.home().log(service.name())));
    }

    private ChildProcess.Spec spec(ServiceSpec service) {
        ServiceCommand command = new ServiceCommand(service, facts);
        List<String> cache = ServiceAotCache.of(command.folder()).use();
        return new ChildProcess.Spec(
                service.name(),
                Leash.on(command.run(cache)),
                command.folder(),
                ServiceEnvironment.of(service, facts),
                facts.home().log(service.name()),
                facts.home().run("children").resolve(service.name() + ".pid"));
    }
}
