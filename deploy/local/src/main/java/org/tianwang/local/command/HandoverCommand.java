package org.tianwang.local.command;

import java.util.concurrent.Callable;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import org.tianwang.local.supervise.ComponentStatus.State;
import org.tianwang.local.supervise.Handover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks the supervisor to leave a service to the process with this pid, and waits until it has. */
@Command(name = "handover", hidden = true)
final class HandoverCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 100;

    @Parameters(index = "0")
    private String name;

    @Parameters(index = "1")
    private long pid;

    @Override
    public Integer call() throws InterruptedException {
        Context context = Context.current();
        ServiceSpec service = Services.find(name).orElseThrow(() -> new InfrastructureException("No service " + name));
        context.url(service.name());
        new Handover(context.home()).take(service.name(), pid);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (context.status(service.name())
                    .filter(row -> row.state() == State.HELD)
                    .isPresent()) {
                return 0;
            }
            Thread.sleep(300);
        }
        throw new InfrastructureException(service.name() + " was not handed over: see ./tianwang status");
    }
}
