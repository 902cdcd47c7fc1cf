package org.tianwang.ingest.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.tianwang.ingest.config.IngestConfig;

/** How many pushes are taken at once, all protocols together; each may hold a picture in memory. */
@ApplicationScoped
public class PushGate {
    private final Semaphore places;

    PushGate(IngestConfig config) {
        this.places = new Semaphore(config.devices().atOnce());
    }

    /** @return empty when there is no place; nothing was done then */
    public <T> Optional<T> through(Supplier<T> push) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(push.get());
        } finally {
            places.release();
        }
    }
}
