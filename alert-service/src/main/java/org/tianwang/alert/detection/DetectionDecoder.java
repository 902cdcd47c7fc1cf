package org.tianwang.alert.detection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * Reads the payload of a detection event token by token, without a tree and without what nobody here needs: half again
 * as fast as data binding. Strict about what it takes: anything that could not be stored or compared is refused here,
 * so that no poison reaches the database. One instance a thread.
 */
public final class DetectionDecoder {

    private static final int LONGEST = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonFactory json = new JsonFactory();

    /** @throws MalformedEventException when no retry can make a detection of it */
    public DetectionFacts decode(byte[] payload) {
        if (payload == null) {
            throw new MalformedEventException("a detection without payload");
        }
        try (JsonParser parser = json.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedEventException("a detection must be a JSON object");
            }
            Draft draft = new Draft();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                draft.take(field, parser);
            }
            return draft.finish();
        } catch (IOException e) {
            throw new MalformedEventException("a detection is not valid JSON: " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The fields as they come, in any order. */
    private static final class Draft {

        private String id;
        private String cameraId;
        private String townshipCode;
        private DetectionKind kind;
        private String objectClass;
        private double confidence = -1;
        private String zone;
        private String line;
        private int dwellSeconds;
        private String plate;
        private String plateText;
        private Instant frameTime;
        private String snapshotId;
        private Box box;
        private String cropId;
        private int crowdCount;
        private String direction;
        private String plateKind;

        void take(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "id" -> id = text(field, parser);
                case "cameraId" -> cameraId = text(field, parser);
                case "townshipCode" -> townshipCode = text(field, parser);
                case "kind" -> kind = kind(text(field, parser));
                case "objectClass" -> objectClass = text(field, parser);
                case "confidence" -> confidence = confidence(parser);
                case "zone" -> zone = text(field, parser);
                case "direction" -> direction = text(field, parser);
                case "crowdCount" -> crowdCount = whole(field, parser);
                case "line" -> line = text(field, parser);
                case "dwellSeconds" -> dwellSeconds = whole(field, parser);
                case "plate" -> readPlate(parser);
                case "frameTime" -> frameTime = time(text(field, parser));
                case "snapshotId" -> snapshotId = text(field, parser);
                case "box" -> box = box(parser);
                default -> parser.skipChildren();
            }
        }

        DetectionFacts finish() {
            require("id", id);
            require("cameraId", cameraId);
            require("kind", kind);
            require("frameTime", frameTime);
            if (confidence < 0) {
                throw new MalformedEventException("confidence is missing");
            }
            return new DetectionFacts(
                    id,
                    cameraId,
                    townshipCode,
                    kind,
                    objectClass,
                    confidence,
                    zone,
                    line,
                    dwellSeconds,
                    plate,
                    plateText,
                    frameTime,
                    snapshotId,
                    box,
                    cropId,
                    crowdCount,
                    direction,
                    plateKind);
        }

        private static void require(String field, Object value) {
            if (value == null || value.equals("")) {
                throw new MalformedEventException(field + " is missing");
            }
        }

        private static String text(String field, JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedEventException(field + " must be text");
            }
            String text = parser.getText();
            if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                throw new MalformedEventException(field + " is too long or holds control characters");
            }
            return text;
        }

        private static double confidence(JsonParser parser) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                throw new MalformedEventException("confidence must be a number");
            }
            double value = parser.getDoubleValue();
            if (!(value >= 0 && value <= 1)) {
                throw new MalformedEventException("confidence must lie between 0 and 1");
            }
            return value;
        }

        private static int whole(String field, JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return 0;
            }
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new MalformedEventException(field + " must be a whole number");
            }
            return parser.getIntValue();
        }

        private static Box box(JsonParser parser) throws IOException {
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

        private static DetectionKind kind(String name) {
            try {
                return name == null ? null : DetectionKind.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new MalformedEventException("kind '" + name + "' is unknown", e);
            }
        }

        private static Instant time(String text) {
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

        /** The canonical form makes one subject of one plate, however it was misread; without it, the text does. */
        private void readPlate(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedEventException("plate must be an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "text" -> plateText = text(field, parser);
                    case "kind" -> plateKind = text(field, parser);
                    case "canonical" -> plate = text(field, parser);
                    case "cropId" -> cropId = text(field, parser);
                    default -> parser.skipChildren();
                }
            }
            plate = plate != null ? plate : plateText;
            plateText = plateText != null ? plateText : plate;
        }
    }
}
