package org.tianwang.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.tianwang.local.LocalStack;
import org.tianwang.local.home.Home;
import org.tianwang.local.port.PortPlan;

/**
 * Brings up the stack for a run: everything on free ports, with an empty county below {@code target}. With the system
 * property {@code tianwang.attach} a stack that is up already is used instead, which saves those who write tests the
 * start; it is then left as it is.
 */
final class StackStarter {
    private static final String ATTACH = "tianwang.attach";

    private StackStarter() {}

    static SystemStack start() {
        Path root = Path.of(System.getProperty("tianwang.root", ".."))
                .toAbsolutePath()
                .normalize();
        if (attached()) {
            String running = System.getProperty(ATTACH);
            return new SystemStack(root, new Home(Path.of(running).toAbsolutePath()), () -> {});
        }
        Home home = new Home(Path.of("target", "home").toAbsolutePath());
        Stream.of("data", "logs", "run", "footage").map(home.folder()::resolve).forEach(StackStarter::delete);
        delete(home.secrets());
        LocalStack stack = LocalStack.prepare(root, home, freePorts(), StackStarter::say);
        AtomicBoolean stopped = new AtomicBoolean();
        Runnable stop = () -> {
            if (stopped.compareAndSet(false, true)) {
                stack.stop();
            }
        };
        try {
            stack.start().loadSeeds();
            return new SystemStack(root, home, stop);
        } catch (RuntimeException e) {
            LogTails.print(home.folder().resolve("logs"));
            stop.run();
            throw e;
        }
    }

    /** Whether the stack is not this run's own. */
    static boolean attached() {
        return !System.getProperty(ATTACH, "").isBlank();
    }

    private static Map<String, String> freePorts() {
        Map<String, String> environment = new HashMap<>();
        PortPlan.DEFAULTS.keySet().forEach(name -> environment.put(PortPlan.variable(name), "0"));
        return environment;
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println("[stack] " + line);
    }
}
