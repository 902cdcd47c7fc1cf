package org.tianwang.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tianwang.contracts.casework.CaseStatus;

class CaseLifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "REPORTED, FILED",
        "FILED, UNDER_INVESTIGATION",
        "UNDER_INVESTIGATION, SOLVED",
        "SOLVED, TRANSFERRED",
        "SOLVED, CLOSED",
        "SOLVED, REJECTED"
    })
    void shouldFollowTheWayOfTheDomain(CaseStatus from, CaseStatus to) {
        assertThat(CaseLifecycle.allows(from, to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTED, UNDER_INVESTIGATION",
        "REPORTED, SOLVED",
        "REPORTED, CLOSED",
        "FILED, SOLVED",
        "FILED, REPORTED",
        "UNDER_INVESTIGATION, FILED",
        "SOLVED, UNDER_INVESTIGATION"
    })
    void shouldNeitherSkipNorGoBack(CaseStatus from, CaseStatus to) {
        assertThat(CaseLifecycle.allows(from, to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldNeverStayWhereItIs(CaseStatus status) {
        assertThat(CaseLifecycle.allows(status, status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldAskForAReasonAtTheEndsOnly(CaseStatus status) {
        var ends = EnumSet.of(CaseStatus.TRANSFERRED, CaseStatus.CLOSED, CaseStatus.REJECTED);

        assertThat(CaseLifecycle.needsReason(status)).isEqualTo(ends.contains(status));
        assertThat(CaseLifecycle.after(status).isEmpty()).isEqualTo(ends.contains(status));
    }

    @Test
    void shouldReachEveryStateFromReported() {
        var reached = EnumSet.of(CaseStatus.REPORTED);
        for (int i = 0; i < CaseStatus.values().length; i++) {
            EnumSet.copyOf(reached).forEach(s -> reached.addAll(CaseLifecycle.after(s)));
        }

        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    }
}
