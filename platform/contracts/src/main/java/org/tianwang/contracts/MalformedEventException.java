package org.tianwang.contracts;

/** A record that no retry can mend: unknown type, broken JSON, missing fields. It belongs into the dead letters. */
public class MalformedEventException extends RuntimeException {
    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }

    public MalformedEventException(String message) {
        this(message, null);
    }
}
