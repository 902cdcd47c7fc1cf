package org.tianwang.ingest.recording;

/** Why a camera is not recorded; the name stands in intervals, in segments and in exported manifests. */
public enum GapReason {
    /** The camera sent nothing that could be read; followed by the stream's fault. */
    CAMERA_AWAY,
    /** The disk or this machine was too slow, and packets had to be thrown away. */
    TOO_SLOW,
    /** No room was left that might be used. */
    DISK_FULL,
    /** The segment could not be entered into the chain. */
    NOT_CHAINED,
    /** The service was stopped in good order, or another instance took the camera over. */
    SERVICE_STOPPED,
    /** The service died; what it was writing is lost. */
    SERVICE_BROKE_OFF,
    /** Somebody switched recording off for this camera. */
    SWITCHED_OFF,
    /** It was recorded, and the file has been found missing. */
    FILE_LOST,
    /** It was recorded, and its time is up. */
    EXPIRED;

    String with(String detail) {
        return name() + ": " + detail;
    }
}
