package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.gateway.session.Caller;

class AudienceTest {

    private static Audience of(String user, String role, Set<String> jurisdiction) {
        return new Audience(new Caller(user, user, Set.of(role), jurisdiction, Instant.MAX, "t"));
    }

    private static FeedEvent event(FeedKind kind, String township, Set<String> crew) {
        return event(kind, crew, township);
    }

    private static FeedEvent event(FeedKind kind, Set<String> crew, String... townships) {
        return new FeedEvent(kind, 0, 0, 0, Arrays.asList(townships), Set.of(), crew, "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "investigator, true, true, true, true, true, true, true, false, true, true, true",
        "dispatcher,   true, true, true, true, true, true, false, false, true, true, true",
        "officer,      false, false, false, false, false, true, false, false, false, false, false",
        "case-officer, false, false, false, false, false, true, true, false, false, false, false",
        "grid-officer, false, false, false, false, false, true, false, false, false, false, false",
        "supervisor,   false, false, false, false, false, true, true, true, false, false, true",
        "auditor,      false, false, false, false, false, true, false, true, false, false, false",
        "admin,        false, false, false, false, false, true, false, false, false, false, false",
        "resident,     false, false, false, false, false, false, false, false, false, false, false",
        "landlord,     false, false, false, false, false, false, false, false, false, false, false",
        "service,      false, false, false, false, false, false, false, false, false, false, false",
        "device,       false, false, false, false, false, false, false, false, false, false, false",
        "stranger,     false, false, false, false, false, false, false, false, false, false, false"
    })
    void shouldHearOnlyWhatTheRoleMayList(
            String role,
            boolean alert,
            boolean incident,
            boolean containment,
            boolean task,
            boolean unit,
            boolean health,
            boolean watchEntry,
            boolean search,
            boolean follow,
            boolean sighting,
            boolean breach) {
        var audience = of("x", role, Set.of("*"));
        boolean[] expected = {
            alert, incident, containment, task, unit, health, watchEntry, search, follow, sighting, breach
        };

        for (FeedKind kind : FeedKind.values()) {
            assertThat(audience.hears(event(kind, "T01", Set.of())))
                    .as("%s", kind)
                    .isEqualTo(expected[kind.ordinal()]);
        }
        assertThat(audience.hearsAnything()).isEqualTo(health);
    }

    @Test
    void shouldHearOnlyOwnTownshipsAndNothingWithoutATownship() {
        var local = of("d", "dispatcher", Set.of("T01", "T02"));

        assertThat(local.hears(event(FeedKind.ALERT, "T02", Set.of()))).isTrue();
        assertThat(local.hears(event(FeedKind.ALERT, "T03", Set.of()))).isFalse();
        assertThat(local.hears(event(FeedKind.ALERT, null, Set.of()))).isFalse();
        assertThat(of("d", "dispatcher", Set.of("*")).hears(event(FeedKind.ALERT, null, Set.of())))
                .isTrue();
        assertThat(of("d", "dispatcher", Set.of()).hears(event(FeedKind.ALERT, "T01", Set.of())))
                .isFalse();
    }

    @Test
    void shouldTellOfAnAlertToEveryTownshipThatItsVehicleCameThrough() {
        var alert = new FeedEvent(FeedKind.ALERT, 0, 0, 0, List.of("T01"), Set.of("T02", "T03"), Set.of(), "{}");

        for (String there : List.of("T01", "T02", "T03", "*")) {
            assertThat(of("d", "dispatcher", Set.of(there)).hears(alert))
                    .as(there)
                    .isTrue();
        }
        assertThat(of("d", "dispatcher", Set.of("T04")).hears(alert)).isFalse();
        assertThat(of("o", "officer", Set.of("T02")).hears(alert)).isFalse();
    }

    @Test
    void shouldTellOfficersOfTheTasksOfTheirCrewOnly() {
        var mine = event(FeedKind.TASK, "T01", Set.of("officer-01", "officer-02"));

        assertThat(of("officer-01", "officer", Set.of("T01")).hears(mine)).isTrue();
        assertThat(of("officer-03", "officer", Set.of("T01")).hears(mine)).isFalse();
        assertThat(of("officer-01", "officer", Set.of("T02")).hears(mine)).isFalse();
        assertThat(of("officer-01", "clerk", Set.of("*")).hears(mine)).isFalse();
    }

    @Test
    void shouldTellThoseWhoSearchOfTheirOwnSearchesOnly() {
        var mine = event(FeedKind.PLATE_SEARCH, "T01", Set.of("zhang"));

        assertThat(of("zhang", "investigator", Set.of("T01")).hears(mine)).isTrue();
        assertThat(of("li", "investigator", Set.of("*")).hears(mine)).isFalse();
        assertThat(of("zhang", "dispatcher", Set.of("*")).hears(mine)).isTrue();
        assertThat(of("li", "dispatcher", Set.of("*")).hears(mine)).isFalse();
        assertThat(of("zhang", "officer", Set.of("*")).hears(mine)).isFalse();
        assertThat(of("li", "supervisor", Set.of("T02")).hears(mine)).isFalse();
    }

    @Test
    void shouldTellOfAFollowedVehicleOnlyWhoSeesBothTheCamerasAndTheIncidentsTownship() {
        var there = event(FeedKind.SIGHTING, Set.of(), "T02", "T01");

        assertThat(of("zhang", "investigator", Set.of("T01")).hears(there)).isFalse();
        assertThat(of("zhang", "investigator", Set.of("T02")).hears(there)).isFalse();
        assertThat(of("zhang", "investigator", Set.of("T01", "T02")).hears(there))
                .isTrue();
        assertThat(of("zhang", "investigator", Set.of("T01", "T02"))
                        .hears(event(FeedKind.SIGHTING, Set.of(), "T02", null)))
                .as("for an incident of the county")
                .isFalse();
    }
}
