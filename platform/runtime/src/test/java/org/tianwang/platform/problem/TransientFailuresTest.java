package org.tianwang.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransientFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "57P01,true",
        "40001,true",
        "40P01,true",
        "53300,true",
        "23505,false",
        "22001,false",
        ",false"
    })
    void shouldTellByTheSqlState(String state, boolean passing) {
        Throwable wrapped = new RuntimeException(new IllegalStateException(new SQLException("x", state)));

        assertThat(TransientFailures.isTransient(wrapped)).isEqualTo(passing);
    }

    @org.junit.jupiter.api.Test
    void shouldNotLoopWhenACauseNamesItself() {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);

        assertThat(TransientFailures.isTransient(a)).isFalse();
    }
}
