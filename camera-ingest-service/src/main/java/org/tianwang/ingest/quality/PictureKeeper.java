package org.tianwang.ingest.quality;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;

/** Keeps one camera's pictures, masks blacked out; a finding whose picture cannot be kept is told without it. */
final class PictureKeeper {
    private static final System.Logger LOG = System.getLogger(PictureKeeper.class.getName());

    private final UUID cameraId;
    private final List<PrivacyMask> masks;
    private final SnapshotPainter painter;
    private final SnapshotStore snapshots;

    PictureKeeper(UUID cameraId, List<PrivacyMask> masks, SnapshotPainter painter, SnapshotStore snapshots) {
        this.cameraId = cameraId;
        this.masks = masks;
        this.painter = painter;
        this.snapshots = snapshots;
    }

    Optional<String> keep(VideoFrame picture) {
        try {
            byte[] jpeg = painter.jpeg(picture, masks, Optional.empty());
            return Optional.of(snapshots.keepAside(cameraId, picture.receivedAt(), jpeg));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "picture not kept camera={0} cause={1}", cameraId, e.toString());
            return Optional.empty();
        }
    }
}
