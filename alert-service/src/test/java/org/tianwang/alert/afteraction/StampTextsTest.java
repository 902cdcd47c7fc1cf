package org.tianwang.alert.afteraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.contracts.ops.TaskStatus;

/** What stands on a timeline in English and UTC is read in the report's language and on the county's clock. */
class StampTextsTest {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern STATEMENT =
            Pattern.compile("(?:\\.write|\\bwriteOnce|\\bstamp|\\bstampBySystem)\\(([^;]*);");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern ACTOR = Pattern.compile("(?:by|Sender)\\((?:[^;()]*?)\"([a-z][a-z ]+)\"");

    private final Words chinese = new Words(false);
    private final Words english = new Words(true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAGE_BREACHED|WARN is overdue since 2026-03-01T22:15:00Z, step 2|预警应在 06:15 前完成，第 2 次提醒",
                "CONTAINMENT_MOVED|seen at 2026-03-01T22:15:00.123Z|06:15 又见该车",
                "CONTAINMENT_ORDERED|4 points|4 个封控点",
                "TIME_DOUBTED|the phone says 2026-03-01T22:15:00Z, ahead of our clock|手机时间为 06:15：比服务器时间还晚",
                "NEXT_PROPOSED|巡逻101 is next|巡逻101",
                "NO_UNIT_LEFT|no free unit is left that was not asked|没有未问过的空闲警组",
                "TASK_CONFLICT|ACCEPTED came too late: the task was TIMED_OUT|“已接受”到得太晚，任务当时为“超时未接”",
                "TASK_CONFLICT|DONE came too late: the task was CANCELLED: ARREST, 两名男子|“已完成”到得太晚，任务当时为“已取消” · 抓获 · 两名男子",
                "TASK_CONFLICT|REFUSED came too late: the task was CANCELLED: 爆胎|“已拒绝”到得太晚，任务当时为“已取消” · 爆胎",
                "TIME_DOUBTED|the phone says 2026-03-01T22:15:00Z, by a clock ahead of ours, set right|手机时间为 06:15：手机时钟偏快，已校正",
                "CONTAINMENT_OFF_MAP|seen at 2026-03-01T22:15:00.123Z|06:15 见该车",
                "TASK_DONE|巡逻101: ARREST|巡逻101 · 抓获",
                "TASK_DONE|巡逻101: ARREST, 两名男子|巡逻101 · 抓获 · 两名男子",
                "TASK_REFUSED|巡逻101: TOO_FAR|巡逻101 · 距离太远",
                "TASK_CANCELLED|巡逻101: SHIFT_OVER|巡逻101 · 警组已下班",
                "TASK_CANCELLED|巡逻101: incident resolved|巡逻101 · 警情已处置完毕",
                "TASK_CANCELLED|巡逻101: sent to another post: 东门|巡逻101 · 改派到其他封控点 · 东门",
                "INCIDENT_RESOLVED|ARREST, offence THEFT: 人赃并获|抓获 · 盗窃 · 人赃并获",
                "INCIDENT_RESOLVED|FALSE_ALARM|误报",
                "FOLLOW_ENDED|豫A12345 · TIME|豫A12345 · 到时结束",
                "VEHICLE_SEEN|豫A12345 (confusable: read 豫A1234S) · 东门|豫A12345（易混淆：识读 豫A1234S） · 东门",
            })
    void shouldSayInChineseWhatIsWrittenInEnglish(String type, String written, String said) {
        assertThat(in(chinese).of(type, written)).isEqualTo(said);
    }

    @Test
    void shouldPutTimesOnTheCountysClockInEnglishToo() {
        assertThat(in(english).of("STAGE_BREACHED", "WARN is overdue since 2026-03-01T22:15:00Z, step 2"))
                .isEqualTo("Warn was due at 06:15, reminder 2");
    }

    @Test
    void shouldLeaveWhatPeopleWroteAlone() {
        assertThat(in(chinese).of("TASK_DONE", "巡逻101: went well")).isEqualTo("巡逻101: went well");
        assertThat(in(chinese).of("TASK_CANCELLED", "巡逻101: {unit} $1")).isEqualTo("巡逻101: {unit} $1");
        assertThat(in(chinese).of("TASK_DONE", "巡逻101: ARREST, {unit} $1")).isEqualTo("巡逻101 · 抓获 · {unit} $1");
        assertThat(in(chinese).of("INCIDENT_OPENED", null)).isNull();
    }

    @Test
    void shouldHaveWordsForEveryStampThatIsWritten() {
        Set<String> codes = found(STATEMENT)
                .flatMap(statement -> CODE.matcher(statement.group(1)).results())
                .map(code -> code.group(1))
                .filter(code -> !code.startsWith("EVIDENCE_"))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(TaskStatus.values()).map(status -> "TASK_" + status).forEach(codes::add);
        assertThat(codes).hasSizeGreaterThan(30).contains("FOLLOW_STARTED", "STAGE_BREACHED", "NO_UNIT_LEFT");
        for (Words words : List.of(chinese, english)) {
            assertThat(codes)
                    .as("add event.CODE to words_zh.properties and words_en.properties")
                    .allSatisfy(code -> assertThat(words.of("event", code)).isNotEqualTo(code));
            assertThat(StampTexts.WRITTEN.keySet())
                    .allSatisfy(type -> assertThat(words.of("text." + type)).isNotEqualTo("text." + type));
        }
    }

    @Test
    void shouldNameEveryPartOfThePlatformThatWrites() {
        Set<String> actors = found(ACTOR).map(actor -> actor.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(actors).contains("stage clock", "containment", "response plan");
        assertThat(actors)
                .as("add actor.NAME to words_zh.properties and words_en.properties")
                .allSatisfy(actor -> assertThat(chinese.of("actor", actor)).isNotEqualTo(actor));
    }

    private static StampTexts in(Words words) {
        return new StampTexts(words, CLOCK::format);
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(StampTextsTest::read).toList().stream()
                    .flatMap(source -> pattern.matcher(source).results());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
