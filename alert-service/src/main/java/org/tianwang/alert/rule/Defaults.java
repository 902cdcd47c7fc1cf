package org.tianwang.alert.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Absent parts of a request become their defaults once, at the door. */
final class Defaults {

    private Defaults() {}

    /** A copy that keeps the order, and keeps a null element for validation to name. */
    static <T> Set<T> orEmpty(Set<T> given) {
        return given == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(given));
    }
}
