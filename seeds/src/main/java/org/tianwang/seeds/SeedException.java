package org.tianwang.seeds;

/** The county could not be loaded; the message is one sentence for the person who started it. */
public final class SeedException extends Exception {

    private static final long serialVersionUID = 1L;

    public SeedException(String message) {
        super(message);
    }

    public SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
