package org.tianwang.ingest.viid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * {@code ResponseStatusObject} of GA/T 1400.4.
 *
 * @param id what the answer is about: a device or one item of a batch
 * @param localTime as the standard writes times: {@code yyyyMMddHHmmss}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseStatus(
        @JsonProperty("RequestURL") String requestUrl,
        @JsonProperty("StatusCode") String statusCode,
        @JsonProperty("StatusString") String statusString,
        @JsonProperty("Id") String id,
        @JsonProperty("LocalTime") String localTime) {

    /** One of them as an answer. */
    record One(@JsonProperty("ResponseStatusObject") ResponseStatus status) {}

    /** Several of them as an answer. */
    record Several(@JsonProperty("ResponseStatusListObject") Listed list) {
        static Several of(List<ResponseStatus> all) {
            return new Several(new Listed(all));
        }
    }

    /** The list within. */
    record Listed(@JsonProperty("ResponseStatusObject") List<ResponseStatus> statuses) {}
}
