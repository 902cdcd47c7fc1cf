package org.tianwang.alert.intake;

/** Somebody else has moved an offset: this instance has lost the partition, or its last commit did succeed. */
class StaleOffsetException extends RuntimeException {

    StaleOffsetException() {
        super("a consumed offset was moved by somebody else", null, false, false);
    }
}
