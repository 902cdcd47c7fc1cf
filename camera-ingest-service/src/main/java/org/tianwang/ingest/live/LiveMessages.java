package org.tianwang.ingest.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.tianwang.contracts.EventCodec;
import org.tianwang.ingest.frame.VideoFormat;

/** The text messages of a live view, beside the binary ones. Described in docs/api/README.md. */
final class LiveMessages {
    private LiveMessages() {}

    /** Comes before each initialisation segment. */
    record Format(String type, String codec, String mimeType, int width, int height, String stream, boolean masked) {}

    /** @param delayMs how old the newest picture was when this was sent; {@code mediaSeconds} is where it ends */
    record Clock(String type, double mediaSeconds, long delayMs) {}

    record Notice(String type, String reason) {}

    static String format(LiveKey key, VideoFormat format, String codec) {
        String mimeType = "video/mp4; codecs=\"" + codec + "\"";
        return json(new Format(
                "format",
                codec,
                mimeType,
                format.width(),
                format.height(),
                key.stream().name(),
                key.masked()));
    }

    static String clock(double mediaSeconds, Duration delay) {
        return json(new Clock("clock", mediaSeconds, delay.toMillis()));
    }

    /** Fragments were left out because the viewer is too slow; the next one begins with a key frame. */
    static String lost() {
        return json(new Notice("lost", "the connection is too slow for this stream"));
    }

    /** The stream broke off; a new format follows when it is back. */
    static String interrupted(String reason) {
        return json(new Notice("interrupted", reason));
    }

    /** Nothing has come from the camera yet. */
    static String waiting() {
        return json(new Notice("waiting", "waiting for the camera's next key frame"));
    }

    private static String json(Object message) {
        try {
            return EventCodec.mapper().writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("live message", e);
        }
    }
}
