package org.tianwang.alert.camera;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cameras in memory, for the intake: asked for every detection, so it must never wait for the database. Follows the
 * table by its revisions, a second behind at most; a camera it does not know yet is simply not known. A singleton, so that
 * no proxy stands between.
 */
@Singleton
public class CameraDirectory {

    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final Map<String, CameraFacts> cameras = new ConcurrentHashMap<>();
    private final Map<String, CameraFacts> placed = new ConcurrentHashMap<>();
    private volatile long seen;
    private volatile boolean loaded;

    CameraDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Null when it is not known. Loads all when that has never happened: a rule for a tier would pass over detections of
     * cameras that are known, and lose their alerts for good.
     */
    public CameraFacts find(String cameraId) {
        if (!loaded) {
            refresh();
        }
        return cameras.get(cameraId);
    }

    /** All that are known, as they are now; some hundreds. */
    public List<CameraFacts> all() {
        return List.copyOf(cameras.values());
    }

    /** All cameras that have a place and were not removed. */
    public List<CameraFacts> placed() {
        return List.copyOf(placed.values());
    }

    /** Reads on from the last revision seen. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        List<KnownCamera> changed;
        do {
            changed = QuarkusTransaction.requiringNew().call(this::nextBatch);
            changed.forEach(this::learn);
            if (!changed.isEmpty()) {
                seen = changed.getLast().revision;
            }
        } while (changed.size() == BATCH);
        loaded = true;
    }

    private void learn(KnownCamera camera) {
        CameraFacts facts = camera.facts();
        cameras.put(camera.id, facts);
        if (camera.removed || facts.location() == null) {
            placed.remove(camera.id);
        } else {
            placed.put(camera.id, facts);
        }
    }

    private List<KnownCamera> nextBatch() {
        return entities.createQuery(
                        "select c from KnownCamera c where c.revision > :seen order by c.revision", KnownCamera.class)
                .setParameter("seen", seen)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
