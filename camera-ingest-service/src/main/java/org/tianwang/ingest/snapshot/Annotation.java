package org.tianwang.ingest.snapshot;

import org.tianwang.contracts.sky.Box;

/** What is drawn on an event's picture: the object's box and what it is. */
public record Annotation(Box box, String label) {}
