package org.tianwang.contracts;

/** An event that removes its key from a compacted topic: it is published with an empty value. */
public interface Tombstone extends Event {}
