package org.tianwang.infrastructure;

/** A server could not be unpacked, started or stopped; the message is one sentence fit to be shown to the user. */
public final class InfrastructureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InfrastructureException(String message) {
        super(message);
    }

    public InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
