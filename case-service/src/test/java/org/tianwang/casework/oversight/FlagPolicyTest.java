package org.tianwang.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.casework.oversight.ActorHours.Pace;
import org.tianwang.casework.oversight.FlagPolicy.Facts;

class FlagPolicyTest {
    private static final Facts ORDINARY = facts(true, 10, 8, Set.of());
    private static final OversightConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(OversightConfig.class)
            .withDefaultValue("tianwang.oversight.secret-key", "unused here")
            .build()
            .getConfigMapping(OversightConfig.class);

    private final Looks looks = new Looks();
    private double dice = 0.99;
    private final FlagPolicy policy = new FlagPolicy(CONFIG, () -> dice);

    @Test
    void shouldLeaveAnOrdinaryLookAlone() {
        assertThat(policy.reasons(look("SIGHTINGS_SEARCHED", "case WC-2026-000001"), ORDINARY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGHTINGS_SEARCHED, 0.0999, true",
        "SIGHTINGS_SEARCHED, 0.1, false",
        "PICTURE_VIEWED, 0.0049, true",
        "PICTURE_VIEWED, 0.005, false"
    })
    void shouldDrawASampleByChanceMoreOftenFromSearches(String action, double thrown, boolean drawn) {
        dice = thrown;

        assertThat(policy.reasons(look(action, "case WC-2026-000001"), ORDINARY).contains(ReviewReason.SAMPLE))
                .isEqualTo(drawn);
    }

    @Test
    void shouldFlagAPurposeThatIsMissingOrNamesNothingLive() {
        Facts unmatched = facts(false, 10, 8, Set.of());

        assertThat(policy.reasons(look("SIGHTINGS_SEARCHED", " "), unmatched))
                .containsExactly(ReviewReason.PURPOSE_MISSING);
        assertThat(policy.reasons(look("RECORDING_VIEWED", "just looking"), unmatched))
                .containsExactly(ReviewReason.PURPOSE_UNMATCHED);
        assertThat(policy.reasons(look("CONTAINMENT_COMPUTED", "just looking"), unmatched))
                .containsExactly(ReviewReason.PURPOSE_UNMATCHED);
        assertThat(policy.reasons(look("PLATE_WATCHED", "case ?: mine"), unmatched))
                .containsExactly(ReviewReason.PURPOSE_UNMATCHED);
        assertThat(policy.reasons(look("LANDLORD_VIEWED", ""), unmatched))
                .containsExactly(ReviewReason.PURPOSE_MISSING);
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), unmatched)).isEmpty();
    }

    @Test
    void shouldFlagAnUnusualHourOnceAtTheStepOverTheLine() {
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), facts(true, 300, 10, Set.of())))
                .isEmpty();
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), facts(true, 301, 10, Set.of())))
                .containsExactly(ReviewReason.UNUSUAL_VOLUME);
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), facts(true, 302, 10, Set.of())))
                .isEmpty();
    }

    @Test
    void shouldMeasureABusyActorByHisOwnHours() {
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), facts(true, 301, 100, Set.of())))
                .isEmpty();
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), facts(true, 501, 100, Set.of())))
                .containsExactly(ReviewReason.UNUSUAL_VOLUME);
    }

    @Test
    void shouldAlwaysPutEmergenciesAndRefusalsForward() {
        AccessRecord refused = AccessRecord.of(looks.next("SIGHTINGS_SEARCHED", "", "DENIED"));

        assertThat(policy.reasons(look("SIGHTINGS_EMERGENCY_SEARCHED", "case WC-2026-000001"), ORDINARY))
                .containsExactly(ReviewReason.EMERGENCY);
        assertThat(policy.reasons(refused, ORDINARY)).containsExactly(ReviewReason.REFUSED);
    }

    @Test
    void shouldPutAttemptsForwardOnceAnHourWhenTheyAreMoreThanAStaleLink() {
        AccessRecord attempt = AccessRecord.of(looks.next("LOOK_REFUSED", "GET /api/v1/cases/7", "DENIED"));

        assertThat(policy.reasons(attempt, attempts(5))).isEmpty();
        assertThat(policy.reasons(attempt, attempts(6))).containsExactly(ReviewReason.REFUSED);
        assertThat(policy.reasons(attempt, attempts(7))).isEmpty();
    }

    private static Facts attempts(int thisHour) {
        return new Facts(false, new Pace(thisHour, 0, thisHour), Pace.NONE, Set.of());
    }

    @Test
    void shouldFlagALookAtOnesOwnAndAtAColleaguesVehicle() {
        AccessRecord look = look("SIGHTINGS_SEARCHED", "case WC-2026-000001");

        assertThat(policy.reasons(look, facts(true, 10, 8, Set.of(look.actor, "his-wife"))))
                .containsExactly(ReviewReason.OWN_VEHICLE);
        assertThat(policy.reasons(look, facts(true, 10, 8, Set.of("somebody-else"))))
                .containsExactly(ReviewReason.COLLEAGUE_VEHICLE);
    }

    @Test
    void shouldCallFarFewerLooksUnusualWhereEachNeedsAPurpose() {
        AccessRecord search = look("SIGHTINGS_SEARCHED", "case WC-2026-000001");

        assertThat(policy.reasons(search, searches(60, 5))).isEmpty();
        assertThat(policy.reasons(search, searches(61, 5))).containsExactly(ReviewReason.UNUSUAL_VOLUME);
        assertThat(policy.reasons(search, searches(62, 5))).isEmpty();
        assertThat(policy.reasons(search, searches(61, 20))).isEmpty();
        assertThat(policy.reasons(look("PICTURE_VIEWED", ""), searches(61, 5))).isEmpty();
    }

    private static Facts searches(int thisHour, double usual) {
        return new Facts(true, new Pace(thisHour + 100, thisHour, 0), new Pace(100, usual, 0), Set.of());
    }

    private static Facts facts(boolean live, int looks, double usual, Set<String> drivers) {
        return new Facts(live, new Pace(looks, 1, 0), new Pace(usual, 1, 0), drivers);
    }

    private AccessRecord look(String action, String purpose) {
        return AccessRecord.of(looks.next(action, purpose));
    }
}
