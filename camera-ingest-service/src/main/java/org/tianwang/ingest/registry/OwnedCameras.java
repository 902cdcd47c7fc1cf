package org.tianwang.ingest.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tianwang.ingest.camera.CameraProfiles;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.Pipelines;

/**
 * Makes the running pipelines agree with the database for the partitions held here. The database says what a camera is,
 * the topic only that something has changed; so nothing is lost when a record is missed. Used by the owner thread only.
 */
@ApplicationScoped
class OwnedCameras {
    private static final Logger LOG = Logger.getLogger(OwnedCameras.class);

    private final CameraProfiles profiles;
    private final Pipelines pipelines;
    private final OwnerDirectory directory;
    private final Set<Integer> held = new HashSet<>();
    private int partitions = 1;

    OwnedCameras(CameraProfiles profiles, Pipelines pipelines, OwnerDirectory directory) {
        this.profiles = profiles;
        this.pipelines = pipelines;
        this.directory = directory;
    }

    void partitionCount(int count) {
        partitions = count;
        directory.partitionCount(count);
    }

    void assigned(Set<Integer> added) {
        held.addAll(added);
        LOG.infof("camera partitions assigned added=%d held=%d", added.size(), held.size());
    }

    /** Stops the cameras of these partitions before they are given away. */
    void revoked(Set<Integer> removed) throws InterruptedException {
        held.removeAll(removed);
        Set<UUID> foreign = pipelines.running().stream()
                .filter(id -> removed.contains(CameraPartition.of(id, partitions)))
                .collect(Collectors.toSet());
        pipelines.stopAndWait(foreign);
        leaveDirectory(removed);
        LOG.infof(
                "camera partitions revoked removed=%d held=%d stopped=%d", removed.size(), held.size(), foreign.size());
    }

    /** Best effort: an entry that stays is overwritten by who comes next. */
    private void leaveDirectory(Set<Integer> removed) {
        try {
            directory.leave(removed);
        } catch (IllegalStateException e) {
            LOG.warnf("camera owners not updated cause=%s", e.toString());
        }
    }

    /** One camera has changed. */
    void refresh(UUID cameraId) {
        if (held.contains(CameraPartition.of(cameraId, partitions))) {
            profiles.streaming(cameraId).ifPresentOrElse(pipelines::run, () -> pipelines.stop(cameraId));
        }
    }

    /** Everything anew. Enters itself again, too: a predecessor may have been declared dead and written late. */
    void reconcile() {
        directory.enter(held);
        List<CameraProfile> wanted = profiles.streaming().stream()
                .filter(camera -> held.contains(CameraPartition.of(camera.id(), partitions)))
                .toList();
        Set<UUID> surplus = new HashSet<>(pipelines.running());
        wanted.forEach(camera -> surplus.remove(camera.id()));
        surplus.forEach(pipelines::stop);
        wanted.forEach(pipelines::run);
    }
}
