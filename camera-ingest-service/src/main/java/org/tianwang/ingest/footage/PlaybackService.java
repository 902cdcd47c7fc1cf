package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.mux.ClipMaker;
import org.tianwang.ingest.mux.Repaint;
import org.tianwang.ingest.mux.SegmentMuxer;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.recording.StoredSegment;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.stream.StoredVideo;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.NotFoundProblem;

/** What a viewing shows: its segments, each as a file to play, and single pictures. */
@ApplicationScoped
class PlaybackService {
    private static final int LARGEST_PICTURE = 1920;
    private static final int THUMBNAIL = 320;

    private final ViewingService viewings;
    private final KnownCameras cameras;
    private final SegmentShelf shelf;
    private final Darkroom darkroom;

    PlaybackService(ViewingService viewings, KnownCameras cameras, SegmentShelf shelf, Darkroom darkroom) {
        this.viewings = viewings;
        this.cameras = cameras;
        this.shelf = shelf;
        this.darkroom = darkroom;
    }

    /** Those from {@code from} on, within the viewing; the cursor is a sequence number. */
    @Transactional
    Page<SegmentView> segments(UUID viewingId, Instant from, long after, int size) {
        Viewing viewing = viewings.mine(viewingId);
        Instant begin = from == null || from.isBefore(viewing.from()) ? viewing.from() : from;
        List<StoredSegment> found = shelf.in(viewing.cameraId(), begin, viewing.to(), after, size + 1);
        boolean more = found.size() > size;
        List<StoredSegment> shown = more ? found.subList(0, size) : found;
        boolean masked = !masks(viewing.cameraId()).isEmpty();
        return new Page<>(
                shown.stream().map(segment -> view(viewing, segment, masked)).toList(),
                more ? Long.toString(shown.getLast().segment().sequence()) : null);
    }

    private static SegmentView view(Viewing viewing, StoredSegment stored, boolean masked) {
        return new SegmentView(
                stored.segment().sequence(),
                stored.segment().from(),
                stored.segment().to(),
                stored.segment().bytes(),
                "/api/v1/recordings/viewings/" + viewing.id() + "/segments/"
                        + stored.segment().sequence(),
                masked || !Darkroom.plays(stored) ? Darkroom.CODEC : stored.codec(),
                stored.segment().gapBefore());
    }

    /** The bytes of a segment: as recorded, or encoded anew with the masks in every picture, or for browsers. */
    Media segment(UUID viewingId, long sequence) {
        Viewing viewing = viewings.mine(viewingId);
        StoredSegment stored = shelf.find(viewing.cameraId(), sequence)
                .filter(s -> viewing.covers(s.segment().from(), s.segment().to()))
                .orElseThrow(() -> new NotFoundProblem("segment", sequence));
        Path file = shelf.file(stored).orElseThrow(() -> new NotFoundProblem("segment", sequence));
        List<List<List<Double>>> masks = masks(viewing.cameraId());
        Repaint repaint = new Repaint(masks, List.of(), !Darkroom.plays(stored));
        if (repaint.isNothing()) {
            return Media.kept(file, stored.segment().sha256());
        }
        ClipMaker maker = new ClipMaker(Instant.MIN, Instant.MAX, repaint, SegmentMuxer.FRAGMENTED);
        return darkroom.make(
                maker, List.of(new ClipMaker.Part(file, stored.segment().from())));
    }

    /** The picture at a moment, or nearly: a thumbnail is the first one of its segment. */
    byte[] picture(UUID viewingId, Instant at, boolean thumbnail) {
        Viewing viewing = viewings.mine(viewingId);
        if (at.isBefore(viewing.from()) || !at.isBefore(viewing.to())) {
            throw new NotFoundProblem("picture", at);
        }
        StoredSegment stored = shelf.in(viewing.cameraId(), at, at.plusMillis(1), 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("recorded picture", at));
        Path file = shelf.file(stored).orElseThrow(() -> new NotFoundProblem("recorded picture", at));
        List<PrivacyMask> masks = cameras.get(viewing.cameraId()).privacyMasks();
        SnapshotPainter painter = new SnapshotPainter(thumbnail ? THUMBNAIL : LARGEST_PICTURE);
        return darkroom.picture(() -> {
            try (StoredVideo video = StoredVideo.open(file, stored.segment().from());
                    VideoFrame picture = frameAt(video, thumbnail ? Instant.MIN : at)) {
                return painter.jpeg(picture, masks, Optional.empty());
            } catch (StreamException e) {
                throw new IOException("a recorded segment cannot be read", e);
            }
        });
    }

    /** The last picture that is not later, or the first there is. */
    private static VideoFrame frameAt(StoredVideo video, Instant at) throws StreamException {
        VideoFrame last = video.nextPicture()
                .orElseThrow(() -> new StreamException(org.tianwang.ingest.stream.StreamFault.NO_PICTURE));
        for (Optional<VideoFrame> next = next(video, last, at); next.isPresent(); next = next(video, last, at)) {
            last.close();
            last = next.get();
        }
        return last;
    }

    private static Optional<VideoFrame> next(StoredVideo video, VideoFrame last, Instant at) throws StreamException {
        if (!last.receivedAt().isBefore(at)) {
            return Optional.empty();
        }
        Optional<VideoFrame> next = video.nextPicture();
        if (next.isPresent() && next.get().receivedAt().isAfter(at)) {
            next.get().close();
            return Optional.empty();
        }
        return next;
    }

    private List<List<List<Double>>> masks(UUID cameraId) {
        return cameras.get(cameraId).privacyMasks().stream()
                .map(PrivacyMask::polygon)
                .toList();
    }
}
