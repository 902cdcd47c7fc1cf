package org.tianwang.seeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * One record of the county.
 *
 * @param id fixed, so that loading again finds what was loaded before
 * @param body what {@code PUT /api/v1/KIND/{id}} takes
 */
public record SeedRecord(SeedKind kind, UUID id, String code, ObjectNode body) {

    String path() {
        return "/api/v1/" + kind.plural() + "/" + id;
    }

    /** How a person would find the record in its data file. */
    String label() {
        String name = body.path("name")
                .asText(body.path("callSign").asText(body.path("address").asText("")));
        return kind.word() + " " + code + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
