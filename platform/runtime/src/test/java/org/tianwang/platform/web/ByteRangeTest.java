package org.tianwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.platform.problem.UnsatisfiableProblem;

class ByteRangeTest {
    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,      0, 999",
        "bytes=0-0,     0,   0",
        "bytes=999-,  999, 999",
        "bytes=10-19,  10,  19",
        "bytes=10-9999,10, 999",
        "bytes=-1,    999, 999",
        "bytes=-200,  800, 999",
        "bytes=-5000,   0, 999",
        "BYTES=5-6,     5,   6"
    })
    void shouldFindTheEndsOfAPart(String header, long first, long last) {
        ByteRange range = ByteRange.of(header, SIZE).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(first, last));
        assertThat(range.length()).isEqualTo(last - first + 1);
        assertThat(range.of(SIZE)).isEqualTo("bytes " + first + "-" + last + "/1000");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=9-2",
                "bytes=-",
                "bytes=",
                "bytes=a-b",
                "lines=0-5",
                "bytes=--5",
                "bytes=1-2-3",
                "bytes=99999999999999999999-"
            })
    void shouldTakeWhatIsNoSingleRangeForTheWhole(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=999999999999999999-"})
    void shouldRefuseWhatLiesOutsideAndSayTheSize(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, SIZE))
                .isInstanceOfSatisfying(UnsatisfiableProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(416);
                    assertThat(problem.size()).isEqualTo(SIZE);
                });
    }

    @Test
    void shouldHaveNoPartOfAnEmptyFile() {
        assertThatThrownBy(() -> ByteRange.of("bytes=0-", 0)).isInstanceOf(UnsatisfiableProblem.class);
        assertThatThrownBy(() -> ByteRange.of("bytes=-5", 0)).isInstanceOf(UnsatisfiableProblem.class);
    }
}
