package org.tianwang.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;

/** The place of a JSON error as a caller would write it: {@code zones[0].polygon}. */
/** Where in a JSON text a mapping failed, as problems name fields. */
public final class JsonPaths {
    private JsonPaths() {}

    public static String of(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
