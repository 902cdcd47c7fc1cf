package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.mux.ClipMaker;
import org.tianwang.ingest.mux.Repaint;
import org.tianwang.ingest.mux.SegmentMuxer;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.recording.StoredSegment;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * The seconds before and after an alert, as one file that plays anywhere, for those who may see the alert's picture; the
 * alert is the purpose.
 */
@ApplicationScoped
class AlertClipService {
    private static final int MOST_SEGMENTS = 40;

    private final AlertGate gate;
    private final KnownCameras cameras;
    private final SegmentShelf shelf;
    private final Darkroom darkroom;

    AlertClipService(AlertGate gate, KnownCameras cameras, SegmentShelf shelf, Darkroom darkroom) {
        this.gate = gate;
        this.cameras = cameras;
        this.shelf = shelf;
        this.darkroom = darkroom;
    }

    Media around(UUID cameraId, Instant at, int before, int after, UUID alertId) {
        gate.mayLook(alertId, cameraId, at);
        List<PrivacyMask> masks = cameras.get(cameraId).privacyMasks();
        Instant from = at.minusSeconds(before);
        Instant to = at.plusSeconds(after);
        List<ClipMaker.Part> parts = new ArrayList<>();
        List<StoredSegment> segments = shelf.in(cameraId, from, to, 0, MOST_SEGMENTS);
        for (StoredSegment segment : segments) {
            Optional<Path> file = shelf.file(segment);
            file.ifPresent(
                    path -> parts.add(new ClipMaker.Part(path, segment.segment().from())));
        }
        if (parts.isEmpty()) {
            throw new NotFoundProblem("recording around", at);
        }
        gate.write(alertId, cameraId, from, to);
        Repaint repaint = new Repaint(
                masks.stream().map(PrivacyMask::polygon).toList(),
                List.of(),
                !segments.stream().allMatch(Darkroom::plays));
        return darkroom.make(new ClipMaker(from, to, repaint, SegmentMuxer.WHOLE), parts);
    }
}
