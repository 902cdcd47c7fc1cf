package org.tianwang.ingest.stream;

/** A stream could not be opened or broke; the message is the fault's words and is fit to be shown. */
public final class StreamException extends Exception {
    private final StreamFault fault;

    public StreamException(StreamFault fault) {
        this(fault, null);
    }

    public StreamException(StreamFault fault, Throwable cause) {
        super(fault.words(), cause);
        this.fault = fault;
    }

    public StreamFault fault() {
        return fault;
    }
}
