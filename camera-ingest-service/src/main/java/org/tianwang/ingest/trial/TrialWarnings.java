package org.tianwang.ingest.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tianwang.ingest.stream.ProbeFindings;
import org.tianwang.ingest.trial.TrialView.Warning;

/** What of a stream that works will make trouble later. */
final class TrialWarnings {
    private static final Duration LONG_INTERVAL = Duration.ofSeconds(4);
    private static final long LARGE_FOR_ANALYSIS = 1920L * 1080;
    private static final Set<String> PLAYABLE = Set.of("h264");

    private TrialWarnings() {}

    /** @param hasSubStream whether a sub stream stands beside the main stream that was tried */
    static List<Warning> of(ProbeFindings found, boolean sub, boolean hasSubStream) {
        List<Warning> warnings = new ArrayList<>();
        if (!PLAYABLE.contains(found.codec()) && sub) {
            warnings.add(new Warning(
                    "SUB_STREAM_NOT_H264", "Live view plays the sub stream and needs H.264: set it in the camera."));
        }
        if (!PLAYABLE.contains(found.codec()) && !sub && !hasSubStream) {
            warnings.add(new Warning(
                    "NO_H264_SUB_STREAM",
                    "This stream can be recorded and analysed, but live view needs an H.264 sub stream."));
        }
        if (!sub && !hasSubStream && (long) found.width() * found.height() >= LARGE_FOR_ANALYSIS) {
            warnings.add(new Warning(
                    "LARGE_WITHOUT_SUB_STREAM", "Without a sub stream, analysis decodes the large picture: costly."));
        }
        if (found.keyFrameInterval() == null || found.keyFrameInterval().compareTo(LONG_INTERVAL) > 0) {
            warnings.add(new Warning(
                    "LONG_KEY_FRAME_INTERVAL",
                    "Key frames are far apart: live view starts late. Two seconds are usual; set it in the camera."));
        }
        if (found.damaged() > 0) {
            warnings.add(new Warning(
                    "DAMAGED", found.damaged() + " pictures arrived damaged: look at cable, switch and bit rate."));
        }
        return warnings;
    }
}
