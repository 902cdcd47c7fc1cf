package org.tianwang.alert.condition;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionFacts;

/**
 * What a condition may ask of a detection. Where something does not apply, a text is empty and a number 0, so that no
 * condition fails for it. Of a plate only the last two characters are given, as rules by the last digit need: no rule may
 * select by a plate's region, and none may look for one vehicle, which is the watch list's and needs two people.
 */
enum ConditionVariable {
    EVENT_KIND("eventKind", SimpleType.STRING, d -> d.kind().name()),
    OBJECT_CLASS("objectClass", SimpleType.STRING, d -> text(d.objectClass())),
    CONFIDENCE("confidence", SimpleType.DOUBLE, DetectionFacts::confidence),
    COUNT("count", SimpleType.INT, d -> (long) d.crowdCount()),
    DWELL_SECONDS("dwellSeconds", SimpleType.INT, d -> (long) d.dwellSeconds()),
    ZONE("zone", SimpleType.STRING, d -> text(d.zone())),
    LINE("line", SimpleType.STRING, d -> text(d.line())),
    DIRECTION("direction", SimpleType.STRING, d -> text(d.direction())),
    BOX_X("boxX", SimpleType.DOUBLE, d -> d.box() == null ? 0.0 : d.box().x()),
    BOX_Y("boxY", SimpleType.DOUBLE, d -> d.box() == null ? 0.0 : d.box().y()),
    BOX_WIDTH(
            "boxWidth", SimpleType.DOUBLE, d -> d.box() == null ? 0.0 : d.box().w()),
    BOX_HEIGHT(
            "boxHeight", SimpleType.DOUBLE, d -> d.box() == null ? 0.0 : d.box().h()),
    HAS_PLATE("hasPlate", SimpleType.BOOL, d -> d.plateText() != null),
    PLATE_TAIL("plateTail", SimpleType.STRING, d -> tail(d.plateText())),
    PLATE_KIND("plateKind", SimpleType.STRING, d -> text(d.plateKind())),
    HOUR("hour", SimpleType.INT, d -> (long) county(d).getHour()),
    MINUTE("minute", SimpleType.INT, d -> (long) county(d).getMinute()),
    WEEKDAY("weekday", SimpleType.INT, d -> (long) county(d).getDayOfWeek().getValue()),
    CAMERA_ID("cameraId", SimpleType.STRING, DetectionFacts::cameraId),
    CAMERA_TAGS("cameraTags", ListType.create(SimpleType.STRING), (d, camera) -> camera.tags()),
    CAMERA_TIER(
            "cameraTier",
            SimpleType.STRING,
            (d, camera) -> camera.tier() == null ? "" : camera.tier().name()),
    TOWNSHIP("township", SimpleType.STRING, (d, camera) -> text(camera.townshipCode()));

    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");
    private static final int REGION_LETTERS = 2;
    private static final int TAIL = 2;
    private static final Map<String, ConditionVariable> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(v -> v.word, v -> v));

    private final String word;
    private final CelType type;
    private final BiFunction<DetectionFacts, CameraScope, Object> value;

    ConditionVariable(String word, CelType type, Function<DetectionFacts, Object> value) {
        this(word, type, (detection, camera) -> value.apply(detection));
    }

    ConditionVariable(String word, CelType type, BiFunction<DetectionFacts, CameraScope, Object> value) {
        this.word = word;
        this.type = type;
        this.value = value;
    }

    /** Null for a word that is none. */
    static ConditionVariable of(String word) {
        return BY_WORD.get(word);
    }

    String word() {
        return word;
    }

    CelType type() {
        return type;
    }

    Object of(DetectionFacts detection, CameraScope camera) {
        return value.apply(detection, camera);
    }

    private static ZonedDateTime county(DetectionFacts detection) {
        return detection.frameTime().atZone(COUNTY_TIME);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String tail(String plate) {
        return plate == null || plate.length() <= REGION_LETTERS
                ? ""
                : plate.substring(Math.max(REGION_LETTERS, plate.length() - TAIL));
    }
}
