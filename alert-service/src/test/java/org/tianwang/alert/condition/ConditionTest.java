package org.tianwang.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.ConditionError.Code;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;

class ConditionTest {

    private static final CameraScope CAMERA = new CameraScope("T01", CameraTier.COUNTY, List.of("gate", "school"));

    /** Monday, 23:59:59.999 in the county. */
    private static final Instant LAST_OF_MONDAY = Instant.parse("2026-03-02T15:59:59.999Z");

    private final LongAdder failures = new LongAdder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectClass == 'person' && confidence >= 0.8",
                "confidence > 0",
                "zone in ['yard', 'gate']",
                "'school' in cameraTags",
                "cameraTags.size() == 2 && size(zone) == 4",
                "eventKind == 'ENTERED_ZONE' || dwellSeconds > 30",
                "hour == 12 && minute == 0 && weekday == 1",
                "cameraTier == 'COUNTY' && township.startsWith('T') && cameraId.endsWith('-1')",
                "!(line != '') && direction == '' && count == 0 && !hasPlate && plateTail == ''",
                "boxWidth * boxHeight == 0.0",
                "(hour + 2) % 24 == 14 ? true : false",
                "true"
            })
    void shouldHoldForThePersonInTheYardAtNoon(String text) {
        assertThat(holds(text, DetectionFixtures.personInYard())).isTrue();
        assertThat(failures.sum()).isZero();
    }

    @Test
    void shouldTellTheTimeOnTheCountysClock() {
        DetectionFacts late = DetectionFixtures.at(LAST_OF_MONDAY);
        DetectionFacts next = DetectionFixtures.at(LAST_OF_MONDAY.plusMillis(1));

        assertThat(holds("weekday == 1 && hour == 23 && minute == 59", late)).isTrue();
        assertThat(holds("weekday == 2 && hour == 0 && minute == 0", next)).isTrue();
    }

    @Test
    void shouldGiveOfAPlateOnlyItsLastTwoCharacters() {
        DetectionFacts read = DetectionFixtures.plate("cam-1", "豫Q12345");

        assertThat(holds("hasPlate && plateTail == '45' && plateTail.endsWith('5')", read))
                .isTrue();
        assertThat(holds("plateTail == '12345' || plateTail.contains('3') || size(plateTail) > 2", read))
                .isFalse();
        assertThat(holds("plateTail == '1'", DetectionFixtures.plate("cam-1", "豫Q1")))
                .isTrue();
        assertThat(holds("plateTail.contains('豫') || plateTail.contains('Q')", read))
                .isFalse();
    }

    @Test
    void shouldTellCountDirectionAndPlaceInThePicture() {
        DetectionFacts crowd = new DetectionFacts(
                "d",
                "cam-1",
                "T01",
                DetectionKind.CROWD_REACHED,
                "person",
                0.9,
                "square",
                "gate",
                0,
                null,
                null,
                DetectionFixtures.NOON,
                null,
                new Box(0.25, 0.5, 0.5, 0.25),
                null,
                12,
                "FORWARD",
                null);

        assertThat(holds("count >= 12 && count < 13 && direction == 'FORWARD'", crowd))
                .isTrue();
        assertThat(holds("boxX == 0.25 && boxY + boxHeight <= 0.75 && boxWidth > 0.4", crowd))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / count > 0",
                "1 % dwellSeconds == 0",
                "9223372036854775807 + hour > 0",
                "{'a': 1} == {'a': 2} || 1 / count == 1"
            })
    void shouldNotHoldAndBeCountedWhenItCannotBeAnswered(String text) {
        assertThat(holds(text, DetectionFixtures.personInYard())).isFalse();
        assertThat(failures.sum()).isEqualTo(1);
    }

    @Test
    void shouldNeverHoldWhenAStoredTextHasBecomeUnreadable() {
        Condition broken = ConditionCompiler.trusted("speed > 3", failures);

        assertThat(broken.holds(DetectionFixtures.personInYard(), CAMERA)).isFalse();
        assertThat(failures.sum()).isEqualTo(1);
    }

    @Test
    void shouldNameEachFaultWithItsPlace() {
        assertThat(ConditionCompiler.errors("count > 5 &&\n  speed > 3 &&\n foo"))
                .extracting(ConditionError::line, ConditionError::column, ConditionError::code, ConditionError::subject)
                .containsExactly(tuple(2, 3, Code.UNKNOWN_NAME, "speed"), tuple(3, 2, Code.UNKNOWN_NAME, "foo"));
        assertThat(only("confidence >").message()).isEqualTo("something is missing here");
        assertThat(only("confidence == 'x'").message()).isEqualTo("'==' does not go with double and string");
        assertThat(only("confidence == 'x'").column()).isEqualTo(12);
        assertThat(only("count").code()).isEqualTo(Code.NOT_A_TRUTH);
        assertThat(only("a.b.c").code()).isEqualTo(Code.UNKNOWN_NAME);
        assertThat(only("").code()).isEqualTo(Code.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cameraTags.exists(t, t == 'a')",
                "[1, 2].map(x, [1, 2].map(y, x * y)).size() > 1",
                "[1].all(x, x > 0)",
                "objectClass.matches('(a+)+$')",
                "matches(objectClass, '((a{1000}){1000}){1000}')",
                "timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z')",
                "dyn(1) == 1",
                "string(count) == '1'",
                "type(1) == type(2)"
            })
    void shouldNotKnowWhatRepeatsSearchesOrConverts(String text) {
        ConditionError error = only(text);

        assertThat(error.code()).isEqualTo(Code.NOT_AVAILABLE);
        assertThat(text.substring(error.column() - 1)).startsWith(error.subject());
    }

    @Test
    @Timeout(30)
    void shouldRefuseWhatIsTooLongTooLargeOrTooDeepAtOnce() {
        assertThat(only("zone == '" + "x".repeat(1000) + "'").code()).isEqualTo(Code.TOO_LONG);
        assertThat(only("true" + " ".repeat(5_000_000)).code()).isEqualTo(Code.TOO_LONG);
        assertThat(only("true" + "||true".repeat(150)).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(only("(".repeat(450) + "true" + ")".repeat(450)).code()).isEqualTo(Code.TOO_DEEP);
        assertThat(only("[".repeat(900)).code()).isEqualTo(Code.TOO_DEEP);
        assertThat(only("{1:".repeat(300)).code()).isEqualTo(Code.TOO_DEEP);
        assertThat(only("true?".repeat(190)).code()).isIn(Code.TOO_DEEP, Code.SYNTAX, Code.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "'",
                "\"\"\"",
                "\\",
                "${7*7}",
                "{message}",
                "a\u202eb == 1",
                "0x",
                "1e999999 > confidence",
                "99999999999999999999 > 1",
                "r'\\'",
                "b'\\xff' == b''",
                "😀 == 1",
                "/*",
                "// true",
                "@",
                "#",
                "..",
                "[]"
            })
    void shouldAnswerInWordsWhateverIsSent(String text) {
        assertThat(ConditionCompiler.errors(text)).allSatisfy(error -> {
            assertThat(error.message()).isNotBlank().doesNotContain("Exception");
            assertThat(error.line()).isPositive();
            assertThat(error.column()).isPositive();
        });
    }

    private boolean holds(String text, DetectionFacts detection) {
        try {
            return ConditionCompiler.compile(text, failures).holds(detection, CAMERA);
        } catch (ConditionException e) {
            throw new AssertionError(text + ": " + e.getMessage(), e);
        }
    }

    private static ConditionError only(String text) {
        return ConditionCompiler.errors(text).getFirst();
    }
}
