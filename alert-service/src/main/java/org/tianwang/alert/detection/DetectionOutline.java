package org.tianwang.alert.detection;

import org.tianwang.contracts.sky.DetectionKind;

/** What rules compare first, of a detection read whole or only glanced at. */
public sealed interface DetectionOutline permits DetectionFacts, DetectionGlance {

    String cameraId();

    DetectionKind kind();

    /** Null where the kind knows none. */
    String objectClass();

    /** 0..1. */
    double confidence();

    /** Null outside of every zone. */
    String zone();

    /** 0 where the kind knows none. */
    int dwellSeconds();
}
