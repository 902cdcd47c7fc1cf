package org.tianwang.casework.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.StageClock;

class OpeningPolicyTest {

    @ParameterizedTest
    @EnumSource
    void shouldOpenForEveryKindOfOffence(OffenceKind kind) {
        var incident = IncidentFixtures.resolved().offence(kind).view();

        assertThat(OpeningPolicy.openingOf(incident)).hasValueSatisfying(opening -> {
            assertThat(opening.kind()).isEqualTo(kind);
            assertThat(opening.incidentId()).isEqualTo(incident.id());
            assertThat(opening.alertIds()).isEqualTo(incident.alertIds());
            assertThat(opening.townshipCode()).isEqualTo("T01");
            assertThat(opening.snapshotUrl()).isEqualTo(incident.snapshotUrl());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "DISPATCHED", "ON_SCENE"})
    void shouldWaitUntilItIsOver(IncidentStatus status) {
        assertThat(OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().status(status).view()))
                .isEmpty();
    }

    @Test
    void shouldOpenFromTheClosingEventWhenTheResolvingOneNeverCame() {
        assertThat(OpeningPolicy.openingOf(IncidentFixtures.resolved()
                        .status(IncidentStatus.CLOSED)
                        .view()))
                .isPresent();
    }

    @Test
    void shouldNotOpenWithoutAnOffence() {
        assertThat(OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().offence(null).view()))
                .isEmpty();
    }

    @Test
    void shouldNotOpenForAFalseAlarmWhateverElseIsFilledIn() {
        assertThat(OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().outcome(Outcome.FALSE_ALARM).view()))
                .isEmpty();
    }

    @Test
    void shouldCountFromTheFirstClockWhichIsTheAlerts() {
        Instant alert = IncidentFixtures.OPENED_AT.minusSeconds(12);
        var clocks = Arrays.asList(
                null,
                new StageClock(Stage.values()[0], null, null, null, null),
                new StageClock(Stage.values()[0], alert, alert.plusSeconds(15), null, null));

        assertThat(OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().clocks(clocks).view()))
                .hasValueSatisfying(o -> assertThat(o.occurredAt()).isEqualTo(alert));
        assertThat(OpeningPolicy.openingOf(IncidentFixtures.resolved().view()))
                .hasValueSatisfying(o -> assertThat(o.occurredAt()).isEqualTo(IncidentFixtures.OPENED_AT));
    }

    @Test
    void shouldTakeWhatAnIncidentByTelephoneHas() {
        var bare = IncidentFixtures.resolved()
                .title(null)
                .alerts(null)
                .township(null)
                .view();

        assertThat(OpeningPolicy.openingOf(bare)).hasValueSatisfying(opening -> {
            assertThat(opening.title()).isEqualTo("THEFT");
            assertThat(opening.alertIds()).isEmpty();
            assertThat(opening.townshipCode()).isNull();
        });
    }

    @Test
    void shouldCutTextsThatNoColumnShouldHold() {
        var incident = IncidentFixtures.resolved().title("长".repeat(5000)).view();

        assertThat(OpeningPolicy.openingOf(incident))
                .hasValueSatisfying(o -> assertThat(o.title()).hasSize(OpeningPolicy.TITLE_MAX));
    }

    @Test
    void shouldDropTheOneCharacterThatTheDatabaseCannotHold() {
        var incident =
                IncidentFixtures.resolved().title("a\0b").township("T\u000001").view();

        assertThat(OpeningPolicy.openingOf(incident)).hasValueSatisfying(opening -> {
            assertThat(opening.title()).isEqualTo("ab");
            assertThat(opening.townshipCode()).isEqualTo("T01");
        });
    }

    @Test
    void shouldRefuseWhatIsNoIncident() {
        assertThatThrownBy(() -> OpeningPolicy.openingOf(null)).isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().id(null).view()))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().status(null).view()))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldKeepAllAlerts() {
        var alerts = List.of(UUID.randomUUID(), UUID.randomUUID());

        assertThat(OpeningPolicy.openingOf(
                        IncidentFixtures.resolved().alerts(alerts).view()))
                .hasValueSatisfying(o -> assertThat(o.alertIds()).isEqualTo(alerts));
    }
}
