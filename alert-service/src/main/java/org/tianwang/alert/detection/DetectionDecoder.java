package org.tianwang.alert.detection;

import static org.tianwang.alert.detection.DetectionFields.box;
import static org.tianwang.alert.detection.DetectionFields.confidence;
import static org.tianwang.alert.detection.DetectionFields.kind;
import static org.tianwang.alert.detection.DetectionFields.require;
import static org.tianwang.alert.detection.DetectionFields.requireBasics;
import static org.tianwang.alert.detection.DetectionFields.text;
import static org.tianwang.alert.detection.DetectionFields.time;
import static org.tianwang.alert.detection.DetectionFields.whole;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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

    private final JsonFactory json = new JsonFactory();

    /** @throws MalformedEventException when no retry can make a detection of it */
    public DetectionFacts decode(byte[] payload) {
        Draft draft = new Draft();
        read(payload, draft);
        return draft.finish();
    }

    /**
     * Reads only what rules compare first. What is missing or of the wrong type is refused as by {@link #decode}; the
     * values of the other fields are passed over, so that what looks right here can still be refused there.
     *
     * @throws MalformedEventException when no retry can make a detection of it
     */
    public DetectionGlance glance(byte[] payload) {
        GlanceDraft draft = new GlanceDraft();
        read(payload, draft);
        return draft.finish();
    }

    private void read(byte[] payload, Fields fields) {
        if (payload == null) {
            throw new MalformedEventException("a detection without payload");
        }
        try (JsonParser parser = json.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedEventException("a detection must be a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                fields.take(field, parser);
            }
        } catch (IOException e) {
            throw new MalformedEventException("a detection is not valid JSON: " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Takes the fields as they come, in any order; the parser stands on the value. */
    private interface Fields {
        void take(String field, JsonParser parser) throws IOException;
    }

    private static final class GlanceDraft implements Fields {

        private boolean hasId;
        private boolean hasFrameTime;
        private String cameraId;
        private DetectionKind kind;
        private String objectClass;
        private double confidence = -1;
        private String zone;
        private int dwellSeconds;

        @Override
        public void take(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "id" -> hasId = parser.currentToken() == JsonToken.VALUE_STRING;
                case "frameTime" -> hasFrameTime = parser.currentToken() == JsonToken.VALUE_STRING;
                case "cameraId" -> cameraId = text(field, parser);
                case "kind" -> kind = kind(text(field, parser));
                case "objectClass" -> objectClass = text(field, parser);
                case "confidence" -> confidence = confidence(parser);
                case "zone" -> zone = text(field, parser);
                case "dwellSeconds" -> dwellSeconds = whole(field, parser);
                default -> parser.skipChildren();
            }
        }

        DetectionGlance finish() {
            require("id", hasId ? Boolean.TRUE : null);
            requireBasics(cameraId, kind, confidence);
            require("frameTime", hasFrameTime ? Boolean.TRUE : null);
            return new DetectionGlance(cameraId, kind, objectClass, confidence, zone, dwellSeconds);
        }
    }

    private static final class Draft implements Fields {

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

        @Override
        public void take(String field, JsonParser parser) throws IOException {
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
            requireBasics(cameraId, kind, confidence);
            require("frameTime", frameTime);
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
