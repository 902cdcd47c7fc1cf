package org.tianwang.contracts;

/** A view whose version grows with every change of the object; it is the ETag of the REST path. */
public interface Versioned {
    long version();
}
