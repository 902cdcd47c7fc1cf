package org.tianwang.ingest.footage;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;

/** Puts recordings of one camera and range under a hold. */
record Holds(String cameraId, Instant from, Instant to) {

    static final String PATH = "/api/v1/recordings/holds";

    ValidatableResponse place(RequestSpecification by, Instant until) {
        return by.body(Map.of(
                        "cameraId", cameraId,
                        "from", from.toString(),
                        "to", to.toString(),
                        "until", until.toString(),
                        "purpose", Map.of("reference", "case 7", "reason", "court asked for it")))
                .post(PATH)
                .then();
    }
}
