package org.tianwang.casework.casefile;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.ops.OffenceKind;

/** What a list of cases is narrowed to; null means any. */
record CaseFilter(UUID incidentId, CaseStatus status, OffenceKind kind) {

    /** Such as {@code FILED, THEFT}, for the trail; {@code all} where nothing narrows it. */
    String words() {
        String words = Stream.of(incidentId, status, kind)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "all" : words;
    }
}
