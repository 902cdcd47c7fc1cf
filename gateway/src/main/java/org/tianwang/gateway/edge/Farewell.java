package org.tianwang.gateway.edge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends what would never end by itself, live feeds and live views, as soon as the process is asked to stop. Quarkus waits for
 * requests under way before it tells anybody, so without a hook of our own every stop would last the full shutdown timeout.
 */
@ApplicationScoped
public class Farewell {

    private final Set<Runnable> goodbyes = ConcurrentHashMap.newKeySet();
    private final Thread hook = new Thread(this::say, "farewell");

    /** The action may run on any thread and more than once. */
    public void onStop(Runnable goodbye) {
        goodbyes.add(goodbye);
    }

    public void forget(Runnable goodbye) {
        goodbyes.remove(goodbye);
    }

    void started(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stopping(@Observes ShutdownEvent event) {
        say();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            // The hook has run or is running, which is all we want.
        }
    }

    private void say() {
        goodbyes.forEach(Runnable::run);
    }
}
