package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.platform.problem.InvalidProblem;

class WatchCsvTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void shouldKeepTheOtherRowsWhereOneInTheMiddleHasACommaTooMany() {
        List<WatchCsv.Row> rows =
                WatchCsv.read("plate,reason\n豫Q1,stolen\n豫Q2,stolen, at night\n豫Q3,\"stolen, too\"\n", 10);

        assertThat(rows)
                .extracting(WatchCsv.Row::line, WatchCsv.Row::plate, WatchCsv.Row::tooLong)
                .containsExactly(tuple(2L, "豫Q1", false), tuple(3L, "豫Q2", true), tuple(4L, "豫Q3", false));
        assertThatThrownBy(() -> WatchCsv.request(rows.get(1)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("more values than there are columns");
        assertThat(WatchCsv.request(rows.get(2)).reason()).isEqualTo("stolen, too");
    }

    @Test
    void shouldCountLinesAsAnEditorDoes() {
        List<WatchCsv.Row> rows = WatchCsv.read("plate,reason\r\n\r\n豫Q1,\"two\r\nlines\"\r\n\r\n豫Q2,x\r\n", 10);

        assertThat(rows).extracting(WatchCsv.Row::line).containsExactly(3L, 6L);
    }

    @Test
    void shouldTakeRowsThatEndTooEarlyOrWithEmptyCells() {
        List<WatchCsv.Row> rows = WatchCsv.read("\uFEFFplate , reason,severity\n豫Q1\n豫Q2,x,HIGH,,,\n", 10);

        assertThat(rows).extracting(WatchCsv.Row::tooLong).containsOnly(false);
        assertThat(WatchCsv.request(rows.get(0)).reason()).isNull();
        assertThat(WatchCsv.request(rows.get(1)).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void shouldNameTheLineThatIsNoRowAtAll() {
        assertThatThrownBy(() -> WatchCsv.read("plate,reason\n豫Q1,x\n豫Q2,\"never closed\n豫Q3,x\n", 10))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("line 3 cannot be read");
    }

    @Test
    void shouldTellOfAWrongCharsetOnceAndNotOfEveryPlateInIt() {
        String gbk = new String("plate,reason\n豫Q12345,被盗\n".getBytes(Charset.forName("GBK")), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> WatchCsv.read(gbk, 10))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("is not written in UTF-8");
    }

    @Test
    void shouldNameARowByTheBeginningOfWhatStandsInThePlatesPlace() {
        List<WatchCsv.Row> rows = WatchCsv.read("plate\n" + "x".repeat(100_000) + "\n", 10);

        assertThat(rows.getFirst().plate()).isEqualTo("x".repeat(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\n=1", "＝1+1", "－1"})
    void shouldWriteNothingThatASpreadsheetRuns(String reason) {
        String csv = WatchCsv.write(List.of(entry(reason)), "me", AT);

        assertThat(csv).contains("'" + reason);
    }

    private static WatchEntryView entry(String reason) {
        return new WatchEntryView(
                UUID.randomUUID(),
                1,
                "豫Q12345",
                reason,
                "County bureau",
                "A-1",
                Severity.HIGH,
                null,
                WatchStatus.ACTIVE,
                AT,
                AT,
                AT,
                600,
                "me",
                AT,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null);
    }
}
