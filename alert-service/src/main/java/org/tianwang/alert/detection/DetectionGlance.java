package org.tianwang.alert.detection;

import org.tianwang.contracts.sky.DetectionKind;

/** The part of a detection by which most are known to concern no rule, read at a fraction of the whole one's cost. */
public record DetectionGlance(
        String cameraId, DetectionKind kind, String objectClass, double confidence, String zone, int dwellSeconds)
        implements DetectionOutline {}
