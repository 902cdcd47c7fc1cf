package org.tianwang.alert.incident;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentSource;
import org.tianwang.contracts.ops.Severity;

/**
 * An incident from a phone call or an officer; {@code source} is {@code PHONE} unless it says {@code OFFICER}. The
 * place may be words, coordinates or both: a caller does not always know where he is. {@code note} holds his words; who
 * he is and his number are not asked for, and the words are forgotten in their time.
 */
public record OpenIncidentRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull Severity severity,
        IncidentSource source,
        @NotBlank @Size(max = 20) String townshipCode,
        GeoPoint location,
        @Size(max = 300) String place,
        @Size(max = 2000) String note,
        IncidentKind kind) {

    @AssertTrue(message = "must be PHONE or OFFICER: incidents from alerts are opened by confirming the alert")
    boolean isSource() {
        return source != IncidentSource.ALERT;
    }

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -90 to 90")
    boolean isLocation() {
        return location == null || (Math.abs(location.lon()) <= 180 && Math.abs(location.lat()) <= 90);
    }

    IncidentOpening opening(UUID id, IncidentSource from, String by, Instant at) {
        return new IncidentOpening(
                id,
                from == null ? IncidentSource.PHONE : from,
                severity,
                kind == null ? IncidentKind.OTHER : kind,
                title.strip(),
                note,
                townshipCode,
                location,
                place,
                null,
                by,
                at);
    }
}
