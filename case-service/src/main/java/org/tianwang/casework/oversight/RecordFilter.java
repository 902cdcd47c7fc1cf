package org.tianwang.casework.oversight;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.problem.InvalidProblem;

/** Narrows the list of looks; whatever is absent does not narrow. A {@code @BeanParam}. */
public class RecordFilter {
    @QueryParam("actor")
    @Size(max = 200)
    String actor;

    @QueryParam("action")
    @Size(max = 100)
    String action;

    @QueryParam("objectId")
    @Size(max = 300)
    String objectId;

    /** A whole plate: all looks that meant this vehicle, by a part or a pattern too. */
    @QueryParam("plate")
    @Size(max = 20)
    String plate;

    @QueryParam("service")
    @Size(max = 60)
    String service;

    @QueryParam("from")
    Instant from;

    @QueryParam("to")
    Instant to;

    /** The plate that is asked for, written one way; null for any. */
    String vehicle() {
        String normal = plate == null ? null : Plates.normal(plate);
        if (normal != null && !Plates.isPlate(normal)) {
            throw new InvalidProblem("plate", "is not a plate, such as 豫A12345");
        }
        return normal;
    }

    /** What was asked, for the audit trail: reading the trail is a look as well. */
    String described() {
        StringBuilder text = new StringBuilder();
        append(text, "actor", actor);
        append(text, "action", action);
        append(text, "objectId", objectId);
        append(text, "plate", vehicle());
        append(text, "service", service);
        append(text, "from", from);
        append(text, "to", to);
        return text.isEmpty() ? "all" : text.toString();
    }

    private static void append(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value);
        }
    }
}
