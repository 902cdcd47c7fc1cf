package org.tianwang.local.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.infrastructure.process.ChildProcess;
import org.tianwang.infrastructure.process.Leash;
import org.tianwang.local.service.ServiceCommand;
import org.tianwang.local.service.ServiceEnvironment;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import org.tianwang.local.service.StackFacts;

/**
 * Makes the missing AOT caches while the stack is already in use, one after the other and at the lowest priority, so
 * that the <em>next</em> start is quick and this one has nobody waiting. A training run is the service itself, told by
 * Quarkus' own switch to end before it opens anything.
 */
public final class AotTraining {
    private final StackFacts facts;
    private final Consumer<String> say;

    public AotTraining(StackFacts facts, Consumer<String> say) {
        this.facts = facts;
        this.say = say;
    }

    public void startInBackground() {
        if (!ServiceAotCache.isSupported()) {
            return;
        }
        Thread thread = new Thread(this::run, "aot-training");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        int made = 0;
        for (ServiceSpec service : Services.ALL) {
            made += train(service) ? 1 : 0;
        }
        if (made > 0) {
            say.accept("Prepared a quicker next start (" + made + " AOT caches)");
        }
    }

    private boolean train(ServiceSpec service) {
        try {
            ServiceCommand command = new ServiceCommand(service, facts);
            ServiceAotCache cache = ServiceAotCache.of(command.folder());
            return !cache.isThere() && train(service, command, cache.file());
        } catch (InfrastructureException | IOException e) {
            say.accept("No AOT cache for " + service.name() + ": " + e.getMessage());
            return false;
        }
    }

    private boolean train(ServiceSpec service, ServiceCommand command, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        List<String> line = new ArrayList<>();
        Leash.find("nice").ifPresent(nice -> line.addAll(List.of(nice, "-n", "19")));
        line.addAll(command.run(List.of("-XX:AOTCacheOutput=" + draft, "-Dquarkus.appcds.generate=true")));
        ChildProcess child = ChildProcess.start(new ChildProcess.Spec(
                service.name() + " (AOT training)",
                Leash.on(line),
                command.folder(),
                ServiceEnvironment.of(service, facts),
                facts.home().log("aot"),
                facts.home().run("children").resolve(service.name() + "-aot.pid")));
        child.onExit().join();
        child.stop(java.time.Duration.ZERO);
        if (!Files.isRegularFile(draft)) {
            return false;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
