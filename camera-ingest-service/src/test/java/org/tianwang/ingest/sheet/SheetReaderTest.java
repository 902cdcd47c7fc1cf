package org.tianwang.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.platform.problem.InvalidProblem;

class SheetReaderTest {
    private final SheetReader reader = new SheetReader(10_000, 3);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void shouldReadChineseWhateverItWasWrittenIn(String encoding) {
        Sheet sheet = read("编号,名称\r\nA1,城关镇北门\r\n".getBytes(Charset.forName(encoding)));

        assertThat(sheet.columns()).containsExactly("编号", "名称");
        assertThat(sheet.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsEntry("名称", "城关镇北门"));
        assertThat(sheet.encoding()).isEqualTo(encoding.equals("UTF-8") ? "UTF-8" : "GB18030");
    }

    @Test
    void shouldNotTakeTheByteOrderMarkForPartOfTheFirstHeading() {
        assertThat(read("\uFEFFcode,name\nA1,x").columns()).containsExactly("code", "name");
    }

    @Test
    void shouldNameTheLineARowEndsOn() {
        Sheet sheet = read("code,name\nA1,x\n\nA2,\"two\nlines\"\nA3,last without an end");

        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(2L, 5L, 6L);
    }

    @Test
    void shouldReadSemicolonsWhenTheHeadingHasThem() {
        assertThat(read("code;name\nA1;a,b").rows().getFirst().cells()).containsEntry("name", "a,b");
    }

    @Test
    void shouldLeaveOutCellsThatARowIsTooShortFor() {
        assertThat(read("code,name,tier\nA1,x").rows().getFirst().cells()).containsOnlyKeys("code", "name");
    }

    @Test
    void shouldSayWhatIsWrongWithTheFile() {
        refused("", "is empty");
        refused("code,name\nA1,\"never closed", "quotation mark");
        refused("code,code\nA1,A2", "two columns");
        refused("code\n1\n2\n3\n4", "at most 3 rows");
        refused("x".repeat(10_001), "at most");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, (byte) 0xff, 0, 1}))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("no text");
    }

    @Test
    void shouldReadBackWhatWasWrittenAndLetNoFormulaThrough() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(bytes, List.of("code", "name", "lon"))) {
            writer.row("=1+1", "@SUM(A1)", -113.5);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("'=1+1", "'@SUM(A1)", ",-113.5");
        assertThat(read(bytes.toByteArray()).rows().getFirst().cells())
                .containsEntry("code", "=1+1")
                .containsEntry("name", "@SUM(A1)")
                .containsEntry("lon", "-113.5");
    }

    private void refused(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidProblem.class).hasMessageContaining(why);
    }

    private Sheet read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet read(byte[] bytes) {
        return reader.read(new ByteArrayInputStream(bytes), UnaryOperator.identity());
    }
}
