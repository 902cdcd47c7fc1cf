package org.tianwang.alert.road;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The road map in force, compiled: the network that was imported last. Looks every two seconds whether another one was
 * imported, anywhere; a question sees one whole map or the other. Without any, there is none and callers say so.
 */
@ApplicationScoped
public class RoadBook {

    private static final Logger LOG = Logger.getLogger(RoadBook.class);

    private final EntityManager entities;
    private final RoadRows rows;
    private volatile RoadMap current;
    private UUID loaded;
    private long loadedVersion;

    RoadBook(EntityManager entities, RoadRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    public Optional<RoadMap> current() {
        return Optional.ofNullable(current);
    }

    /** Compiles anew if another network is in force. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<RoadNetworkRow> newest = entities.createQuery(
                            "select n from RoadNetworkRow n order by n.importedAt desc, n.id desc",
                            RoadNetworkRow.class)
                    .setMaxResults(1)
                    .getResultList();
            newest.stream()
                    .filter(row -> !row.id.equals(loaded) || row.version != loadedVersion)
                    .forEach(this::load);
        });
    }

    private void load(RoadNetworkRow row) {
        current = rows.compile(row.id);
        loaded = row.id;
        loadedVersion = row.version;
        LOG.infof("roads compiled version=%d junctions=%d roads=%d", row.version, row.junctions, row.roads);
    }
}
