package org.tianwang.ingest.detect;

import org.tianwang.contracts.sky.Box;

/** One object in one picture. */
public record DetectedObject(String objectClass, double confidence, Box box) {}
