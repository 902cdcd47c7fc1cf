package org.tianwang.ingest.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.recording.RecordingCoverage;

/** What the recorder wrote down, as stretches of the coverage ledger. */
@ApplicationScoped
class RecordingLedger {
    private final RecordingCoverage recordings;

    RecordingLedger(RecordingCoverage recordings) {
        this.recordings = recordings;
    }

    /** Of kinds {@code RECORDED} and {@code NOT_RECORDED}; empty when the recorder does not know the camera. */
    List<CoverageStretch> of(UUID cameraId, Instant from, Instant to) {
        return recordings.of(cameraId, from, to).stream()
                .map(interval -> new CoverageStretch(
                        interval.recorded() ? CoverageKind.RECORDED : CoverageKind.NOT_RECORDED,
                        interval.from(),
                        interval.to(),
                        interval.reason(),
                        List.of()))
                .toList();
    }
}
