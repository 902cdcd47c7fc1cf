package org.tianwang.local.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.home.LocalSecrets;
import org.tianwang.local.port.PortPlan;
import org.tianwang.local.service.ServiceEnvironment;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import org.tianwang.local.service.StackFacts;
import org.tianwang.local.supervise.ComponentStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a service's environment of the running stack for the shell, for {@code dev}. */
@Command(name = "env", hidden = true)
final class EnvCommand implements Callable<Integer> {
    @Parameters(index = "0")
    private String name;

    @Override
    public Integer call() {
        Context context = Context.current();
        context.url(Services.GATEWAY);
        ServiceSpec service = Services.find(name).orElseThrow(() -> new InfrastructureException("No service " + name));
        Map<String, Integer> ports = new HashMap<>(PortPlan.DEFAULTS);
        for (ComponentStatus row : context.status()) {
            ports.put(row.name(), row.port());
        }
        StackFacts facts = new StackFacts(
                context.root(),
                context.home(),
                new PortPlan(ports),
                LocalSecrets.in(context.home().secrets()));
        ServiceEnvironment.of(service, facts)
                .forEach(
                        (key, value) -> System.out.println("export " + key + "='" + value.replace("'", "'\\''") + "'"));
        return 0;
    }
}
