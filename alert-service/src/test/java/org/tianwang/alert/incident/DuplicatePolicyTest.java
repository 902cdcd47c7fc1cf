package org.tianwang.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.incident.DuplicatePolicy.Report;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;

class DuplicatePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final GeoPoint MARKET = new GeoPoint(113.2, 33.4);

    @Test
    void shouldCallTheSamePlaceTimeAndKindOne() {
        assertThat(score(report(MARKET, 0, IncidentKind.FIGHT))).isEqualTo(1);
    }

    @Test
    void shouldFallOffToNothingExactlyAtTheLimits() {
        // A degree of latitude is 111.2 km on this sphere: 800 m are 0.0071943 degrees.
        assertThat(score(report(north(0.00720), 0, IncidentKind.FIGHT))).isZero();
        assertThat(score(report(north(0.00715), 0, IncidentKind.FIGHT))).isGreaterThanOrEqualTo(0.5);
        assertThat(score(report(MARKET, 1800, IncidentKind.FIGHT))).isZero();
        assertThat(score(report(MARKET, 1799, IncidentKind.FIGHT))).isEqualTo(0.7);
    }

    @Test
    void shouldKeepKindsApartUnlessCallersMistakeThem() {
        assertThat(score(report(MARKET, 0, IncidentKind.DISTURBANCE))).isEqualTo(0.9);
        assertThat(score(report(MARKET, 0, IncidentKind.FRAUD))).isEqualTo(0.8);
        assertThat(score(report(MARKET, 0, null))).isEqualTo(0.9);
    }

    @Test
    void shouldGoByTheWordsWhereThereIsNoPlace() {
        Report told = new Report(null, "Market", NOW, IncidentKind.FIGHT);
        assertThat(DuplicatePolicy.compare(told, new Report(null, " Market ", NOW, IncidentKind.FIGHT))
                        .score())
                .isEqualTo(0.9);
        assertThat(DuplicatePolicy.compare(told, new Report(MARKET, "Mill", NOW, IncidentKind.FIGHT))
                        .score())
                .isZero();
    }

    private static double score(Report other) {
        return DuplicatePolicy.compare(report(MARKET, 0, IncidentKind.FIGHT), other)
                .score();
    }

    private static Report report(GeoPoint place, long secondsLater, IncidentKind kind) {
        return new Report(place, null, NOW.plusSeconds(secondsLater), kind);
    }

    private static GeoPoint north(double degrees) {
        return new GeoPoint(MARKET.lon(), MARKET.lat() + degrees);
    }
}
