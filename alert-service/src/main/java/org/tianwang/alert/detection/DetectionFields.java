package org.tianwang.alert.detection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;

/** The values of a detection's fields, each refused with the field's name when it is of no use. */
final class DetectionFields {

    private static final int LONGEST = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private DetectionFields() {}

    static void require(String field, Object value) {
        if (value == null || value.equals("")) {
            throw new MalformedEventException(field + " is missing");
        }
    }

    static void requireBasics(String cameraId, DetectionKind kind, double confidence) {
        require("cameraId", cameraId);
        require("kind", kind);
        if (confidence < 0) {
            throw new MalformedEventException("confidence is missing");
        }
    }

    static String text(String field, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedEventException(field + " must be text");
        }
        String text = parser.getText();
        if (text.length() > LONGEST || holdsControls(text)) {
            throw new MalformedEventException(field + " is too long or holds control characters");
        }
        return text;
    }

    /** A loop, because a stream for each text was a seventh of a glance. */
    private static boolean holdsControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** 0..1. */
    static double confidence(JsonParser parser) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw new MalformedEventException("confidence must be a number");
        }
        double value = parser.getDoubleValue();
        if (!(value >= 0 && value <= 1)) {
            throw new MalformedEventException("confidence must lie between 0 and 1");
        }
        return value;
    }

    static int whole(String field, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return 0;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new MalformedEventException(field + " must be a whole number");
        }
        return parser.getIntValue();
    }

    static Box box(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedEventException("box must be an object");
        }
        double[] sides = new double[4];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int side = "xywh".indexOf(parser.currentName());
            boolean number = parser.nextToken().isNumeric();
            if (side >= 0 && parser.currentName().length() == 1 && number) {
                sides[side] = Math.clamp(parser.getDoubleValue(), -1.0, 2.0);
            } else {
                parser.skipChildren();
            }
        }
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }

    static DetectionKind kind(String name) {
        try {
            return name == null ? null : DetectionKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("kind '" + name + "' is unknown", e);
        }
    }

    static Instant time(String text) {
        try {
            Instant time = text == null ? null : Instant.parse(text);
            if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
                throw new MalformedEventException("frameTime lies beyond all reason: " + text);
            }
            return time;
        } catch (DateTimeException e) {
            throw new MalformedEventException("frameTime is not a time: " + text, e);
        }
    }
}
