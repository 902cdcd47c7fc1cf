package org.tianwang.ingest.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;

/** A watch over picture quality that measures and judges as always, with a memory that is empty and keeps nothing. */
public final class UnstoredQuality {
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("quality").daemon().factory());

    public QualityWatch watch(UUID camera, QualityConfig config, SnapshotStore pictures) {
        QualityWatches.Shared shared = new QualityWatches.Shared(
                config,
                new BaselineStore(null) {
                    @Override
                    Optional<Usual> load(UUID cameraId, int slot) {
                        return Optional.empty();
                    }

                    @Override
                    void save(UUID cameraId, int slot, Usual usual, Instant at) {}
                },
                cameraId -> Optional.of(new QualityMemory.Known(List.of(), Instant.now())),
                new QualityListener() {
                    @Override
                    public void findings(UUID cameraId, List<QualityFinding> active) {}

                    @Override
                    public void reference(UUID cameraId, String snapshotId, Instant takenAt) {}
                },
                worker);
        PictureKeeper keeper = new PictureKeeper(camera, List.of(), new SnapshotPainter(1280), pictures);
        return new QualityWatch(new QualityDesk(camera, shared, keeper), config.samplesPerSecond(), ended -> {});
    }
}
