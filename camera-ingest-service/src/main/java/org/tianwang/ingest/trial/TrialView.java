package org.tianwang.ingest.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.tianwang.ingest.stream.ProbeFindings;
import org.tianwang.ingest.stream.ProbeStep;
import org.tianwang.ingest.stream.StreamFault;

/**
 * How a connection test went.
 *
 * @param fault code of what is wrong, and {@code message} the same in words; null when all is well
 * @param stream what was found, or null
 * @param warnings what works and will make trouble all the same
 */
public record TrialView(
        boolean ok, StreamFault fault, String message, List<Step> steps, Stream stream, List<Warning> warnings) {

    /** @param fault null when the step passed */
    public record Step(ProbeStep.Name step, boolean passed, long millis, StreamFault fault, String message) {
        static Step of(ProbeStep step) {
            StreamFault fault = step.fault();
            return new Step(
                    step.name(), fault == null, step.took().toMillis(), fault, fault == null ? null : fault.words());
        }
    }

    /** @param keyFrameSeconds longest distance of two key frames, or null when only one came */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stream(
            String codec, int width, int height, double fps, Double keyFrameSeconds, long firstPictureMillis) {
        static Stream of(ProbeFindings found) {
            return new Stream(
                    found.codec(),
                    found.width(),
                    found.height(),
                    Math.round(found.framesPerSecond() * 10) / 10.0,
                    found.keyFrameInterval() == null
                            ? null
                            : found.keyFrameInterval().toMillis() / 1000.0,
                    found.firstPictureAfter().toMillis());
        }
    }

    /** @param code stable; the words are for people */
    public record Warning(String code, String message) {}
}
