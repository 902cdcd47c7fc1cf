package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.alert.unit.UnitFixtures.MARKET;
import static org.tianwang.alert.unit.UnitFixtures.NEAR;
import static org.tianwang.alert.unit.UnitFixtures.NOW;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.unit.PositionPolicy.Fix;
import org.tianwang.alert.unit.PositionPolicy.Verdict;
import org.tianwang.contracts.GeoPoint;

class PositionPolicyTest {

    private final PositionPolicy policy = new PositionPolicy(new SmallRyeConfigBuilder()
            .withMapping(PositionConfig.class)
            .build()
            .getConfigMapping(PositionConfig.class));

    @Test
    void shouldDropWhatIsNotNewerThanTheLast() {
        assertThat(judge(NOW, NOW)).isEqualTo(Verdict.OUT_OF_ORDER);
        assertThat(judge(NOW, NOW.minusMillis(1))).isEqualTo(Verdict.OUT_OF_ORDER);
        assertThat(judge(NOW.minusMillis(1), NOW)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void shouldStandExactlyOnTheLimitsOfAge() {
        assertThat(judge(null, NOW.minusSeconds(600))).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(null, NOW.minusSeconds(600).minusMillis(1))).isEqualTo(Verdict.STALE);
        assertThat(judge(null, NOW.plusSeconds(10))).isEqualTo(Verdict.ACCEPTED);
        assertThat(judge(null, NOW.plusSeconds(10).plusMillis(1))).isEqualTo(Verdict.FUTURE);
    }

    @Test
    void shouldMarkWhatCannotHaveBeenDrivenButForgiveNoise() {
        Fix last = new Fix(MARKET, NOW.minusSeconds(60));
        // 928 m in 60 s is 56 km/h, in 10 s 334 km/h
        assertThat(policy.judge(last, new Fix(NEAR, NOW), NOW)).isEqualTo(Verdict.ACCEPTED);
        assertThat(policy.judge(last, new Fix(NEAR, NOW.minusSeconds(50)), NOW)).isEqualTo(Verdict.TELEPORTED);
        GeoPoint noise = new GeoPoint(MARKET.lon() + 0.001, MARKET.lat());
        assertThat(policy.judge(last, new Fix(noise, NOW.minusMillis(59_900)), NOW))
                .isEqualTo(Verdict.ACCEPTED);
    }

    private Verdict judge(Instant last, Instant told) {
        return policy.judge(last == null ? null : new Fix(MARKET, last), new Fix(MARKET, told), NOW);
    }
}
