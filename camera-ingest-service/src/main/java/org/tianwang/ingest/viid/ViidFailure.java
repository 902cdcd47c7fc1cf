package org.tianwang.ingest.viid;

/** A call that is refused as a whole, with what the device is told. */
final class ViidFailure extends RuntimeException {
    private final int httpStatus;
    private final StatusCode code;
    private final boolean challenge;
    private final boolean stale;

    private ViidFailure(int httpStatus, StatusCode code, String words, boolean challenge, boolean stale) {
        super(words, null, false, false);
        this.httpStatus = httpStatus;
        this.code = code;
        this.challenge = challenge;
        this.stale = stale;
    }

    /** @param stale the signature was right and only its nonce too old */
    static ViidFailure signIn(boolean stale) {
        return new ViidFailure(401, StatusCode.INVALID_OPERATION, "sign the call", true, stale);
    }

    static ViidFailure notRegistered() {
        return new ViidFailure(403, StatusCode.INVALID_OPERATION, "register first", false, false);
    }

    static ViidFailure tooOften() {
        return new ViidFailure(429, StatusCode.DEVICE_BUSY, "too many wrong signatures, wait a minute", false, false);
    }

    static ViidFailure busy() {
        return new ViidFailure(503, StatusCode.DEVICE_BUSY, "too many devices push just now, push again", false, false);
    }

    static ViidFailure noJson() {
        return new ViidFailure(400, StatusCode.INVALID_JSON_FORMAT, "the body is not valid JSON", false, false);
    }

    static ViidFailure content(String words) {
        return new ViidFailure(400, StatusCode.INVALID_JSON_CONTENT, words, false, false);
    }

    int httpStatus() {
        return httpStatus;
    }

    StatusCode code() {
        return code;
    }

    boolean challenge() {
        return challenge;
    }

    boolean stale() {
        return stale;
    }
}
