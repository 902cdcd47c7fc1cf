package org.tianwang.ingest.stream;

/**
 * Why a stream cannot be read, in words that a camera technician can act on. The words are shown on the health page, so
 * they never contain an address, a path or anything else taken from the stream URL.
 */
public enum StreamFault {
    ADDRESS_NOT_ALLOWED("the address is outside the allowed camera networks"),
    UNKNOWN_HOST("the host name is not known"),
    REFUSED("the camera refused the connection: is the port right?"),
    UNREACHABLE("the camera's network cannot be reached"),
    TIMEOUT("the camera did not answer in time"),
    TLS_FAILED("the camera's encrypted connection could not be set up"),
    UNAUTHORISED("the camera refused the user name or password"),
    NOT_FOUND("the camera has no stream at this path"),
    REDIRECTED("the camera answered with a redirect, which is not followed"),
    FILE_NOT_ALLOWED("the file is outside the allowed folders or is not there"),
    NOT_A_VIDEO("what the address sends is not a video"),
    NO_VIDEO_STREAM("there is no video in the stream"),
    UNSUPPORTED_CODEC("the video's codec is not supported"),
    NO_KEY_FRAME("the stream runs, but no key frame came in time: set a shorter key frame interval in the camera"),
    NO_PICTURE("the stream runs, but no picture can be decoded: is there a key frame?"),
    FORMAT_CHANGED("the camera changed picture size or codec while it ran: the stream was opened anew"),
    STALLED("the camera stopped sending"),
    ENDED("the camera ended the stream"),
    BROKEN("the stream broke off");

    private final String words;

    StreamFault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
