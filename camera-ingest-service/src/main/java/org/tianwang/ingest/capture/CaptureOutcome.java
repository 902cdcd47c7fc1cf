package org.tianwang.ingest.capture;

import java.util.List;
import java.util.UUID;
import org.tianwang.platform.problem.FieldError;

/**
 * What became of one thing that was pushed.
 *
 * @param detectionId the event that was made of it, now or the first time; null when it was refused
 * @param note what was left out, or null
 * @param errors why it was refused
 */
public record CaptureOutcome(String eventId, Status status, UUID detectionId, String note, List<FieldError> errors) {

    /** Whether an event was made of it. */
    public enum Status {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    static CaptureOutcome rejected(String eventId, List<FieldError> errors) {
        return new CaptureOutcome(eventId, Status.REJECTED, null, null, errors);
    }
}
