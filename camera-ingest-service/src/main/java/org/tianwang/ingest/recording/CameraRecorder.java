package org.tianwang.ingest.recording;

import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.PacketListener;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Records one camera: packets into the open file, a new file at the first key frame after ten seconds, the finished one
 * into the chain. On the thread of its tap, so that a slow disk holds up nobody else. Whatever goes wrong ends the open
 * file, becomes the reason of the gap, and is tried again with the next key frame.
 */
final class CameraRecorder implements PacketListener {
    private static final Logger LOG = Logger.getLogger(CameraRecorder.class);

    private final CameraProfile camera;
    private final RecordingDesk desk;
    private VideoFormat format;
    private OpenSegment open;
    private boolean begun;
    private boolean fullTold;
    private boolean perhapsAlarmed = true; // by a process before this one

    CameraRecorder(CameraProfile camera, RecordingDesk desk) {
        this.camera = camera;
        this.desk = desk;
    }

    @Override
    public void opened(VideoFormat beginning) {
        finish(null, null);
        format = beginning;
    }

    @Override
    public void packet(VideoPacket packet) {
        Instant now = packet.receivedAt();
        if (open != null && open.isOver(packet, desk.config().segment())) {
            finish(now, null);
        } else if (open != null && open.age(now).compareTo(desk.config().longestSegment()) > 0) {
            finish(now, GapReason.CAMERA_AWAY.with("no key frame"));
        }
        if (open == null && packet.key()) {
            open = begin(now);
        }
        if (open != null) {
            write(packet);
        }
    }

    private OpenSegment begin(Instant now) {
        if (!desk.hasRoom()) {
            stoppedForRoom(now);
            return null;
        }
        try {
            if (!begun) {
                desk.keeper().begin(camera);
                begun = true;
            }
            OpenSegment segment = desk.begin(format, now);
            recordedAgain();
            return segment;
        } catch (Exception e) {
            failed("no file to record into", e, now);
            return null;
        }
    }

    /** Once, not with every key frame until there is room. */
    private void stoppedForRoom(Instant now) {
        if (!fullTold) {
            desk.stopped(camera, now, GapReason.DISK_FULL.name());
            desk.tell(camera, true);
            fullTold = true;
            perhapsAlarmed = true;
        }
    }

    private void recordedAgain() {
        fullTold = false;
        if (perhapsAlarmed) {
            desk.tell(camera, false);
            perhapsAlarmed = false;
        }
    }

    private void write(VideoPacket packet) {
        try {
            open.write(packet);
        } catch (Exception e) {
            Instant since = open.from();
            open.discard();
            open = null;
            failed("a recording broke off", e, since);
        }
    }

    private void failed(String what, Exception e, Instant since) {
        boolean full = desk.checkRoom(e);
        LOG.warnf("%s camera=%s cause=%s", what, camera.id(), e);
        desk.stopped(camera, since, (full ? GapReason.DISK_FULL : GapReason.NOT_CHAINED).name());
    }

    /**
     * @param next receipt of the picture that follows on, or null at an end
     * @param gap why nothing follows on, or null if something does
     */
    private void finish(Instant next, String gap) {
        if (open == null) {
            return;
        }
        OpenSegment ending = open;
        open = null;
        Instant to = next == null ? ending.end() : next;
        try {
            desk.keep(camera, ending, to);
            if (gap != null) {
                desk.stopped(camera, to, gap);
            }
        } catch (Exception e) {
            failed("a segment was not kept", e, ending.from());
        } finally {
            ending.discard();
        }
    }

    @Override
    public void lost() {
        finish(null, GapReason.TOO_SLOW.name());
    }

    @Override
    public void ended(StreamFault why) {
        boolean was = open != null;
        String reason = GapReason.CAMERA_AWAY.with(why.words());
        finish(null, reason);
        if (!was && begun) {
            desk.stopped(camera, null, reason);
        }
    }

    @Override
    public void detached() {
        finish(null, GapReason.SERVICE_STOPPED.name());
        desk.left(this);
    }

    /** How far the open file is; for the shutdown's log. */
    Duration unfinished(Instant now) {
        OpenSegment segment = open;
        return segment == null ? Duration.ZERO : segment.age(now);
    }
}
