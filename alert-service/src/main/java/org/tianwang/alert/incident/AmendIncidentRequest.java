package org.tianwang.alert.incident;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.Severity;

/**
 * What is known better by now, such as the place that a caller could not name. What is left out stays as it was. The
 * township stays with whom it was opened: it decides who may see the incident.
 */
public record AmendIncidentRequest(
        @Size(min = 1, max = 200) String title,
        Severity severity,
        IncidentKind kind,
        GeoPoint location,
        @Size(max = 300) String place) {

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -90 to 90")
    boolean isLocation() {
        return location == null || (Math.abs(location.lon()) <= 180 && Math.abs(location.lat()) <= 90);
    }

    @AssertTrue(message = "must not be blank")
    boolean isTitle() {
        return title == null || !title.isBlank();
    }

    @AssertTrue(message = "or severity, kind, location or place must be given")
    boolean isPlace() {
        return Stream.of(title, severity, kind, location, place).anyMatch(value -> value != null);
    }
}
