package org.tianwang.ingest.live;

/** Why a live view was ended by this side: the WebSocket's close code and words for the person who looks. */
enum LiveEnd {
    SIGN_IN_EXPIRED(4401, "your sign-in has expired: open the view again"),
    ACCESS_ENDED(4403, "you may no longer see this camera"),
    TOO_SLOW(4408, "the connection took nothing for too long"),
    NO_ROOM(4503, "as many live views are open as this instance can serve: close one, or try again"),
    CAMERA_CHANGED(4410, "the camera's settings or its place have changed: open the view again"),
    CODEC(4415, "browsers cannot play this camera's codec: give the camera an H.264 sub-stream"),
    FAILED(4500, "the video could not be prepared"),
    GOING_AWAY(1001, "the service is being restarted: open the view again"),
    VIEWER_LEFT(1000, "the viewer left");

    private final int code;
    private final String words;

    LiveEnd(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    String words() {
        return words;
    }
}
