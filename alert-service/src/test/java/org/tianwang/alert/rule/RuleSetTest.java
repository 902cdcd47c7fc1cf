package org.tianwang.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.ConditionCompiler;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.detection.DetectionGlance;
import org.tianwang.contracts.sky.CameraTier;

class RuleSetTest {

    private static final UUID RULE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final CameraScope UNKNOWN = new CameraScope(null, null, List.of());
    private static final CameraScope COUNTY_IN_T01 = new CameraScope("T01", CameraTier.COUNTY, List.of());

    @Test
    void shouldNameTheRuleThatMatches() {
        List<CompiledRule> matching =
                rules(RuleFixtures.personEnters()).matching(DetectionFixtures.personInYard(), COUNTY_IN_T01);

        assertThat(matching).extracting(CompiledRule::id).containsExactly(RULE);
    }

    @Test
    void shouldTakeConfidenceExactlyOnItsLimitAndNotBelow() {
        assertThat(hits(RuleFixtures.personEnters(), DetectionFixtures.with("cam-1", "person", 0.5, "yard")))
                .isTrue();
        assertThat(hits(RuleFixtures.personEnters(), DetectionFixtures.with("cam-1", "person", 0.4999, "yard")))
                .isFalse();
    }

    @Test
    void shouldTakeDwellExactlyOnItsLimitAndNotBelow() {
        assertThat(hits(RuleFixtures.loitering(30), DetectionFixtures.dwelled(30)))
                .isTrue();
        assertThat(hits(RuleFixtures.loitering(30), DetectionFixtures.dwelled(10)))
                .isFalse();
    }

    @Test
    void shouldPassOverOtherKindsAndClasses() {
        assertThat(hits(RuleFixtures.personEnters(), DetectionFixtures.dwelled(300)))
                .isFalse();
        assertThat(hits(RuleFixtures.personEnters(), DetectionFixtures.with("cam-1", "car", 0.9, "yard")))
                .isFalse();
        assertThat(hits(RuleFixtures.loitering(0), DetectionFixtures.dwelled(10)))
                .as("no classes means any class")
                .isTrue();
    }

    @Test
    void shouldFindARuleThatNamesACameraNobodyHasHeardOf() {
        RuleDefinition rule = RuleFixtures.scoped(new RuleScope(Set.of("cam-1"), null, null, null, null));

        assertThat(rules(rule).matching(DetectionFixtures.personInYard(), UNKNOWN))
                .hasSize(1);
        assertThat(rules(rule).matching(DetectionFixtures.with("cam-2", "person", 0.9, "yard"), UNKNOWN))
                .isEmpty();
    }

    @Test
    void shouldAskEveryPartOfTheScope() {
        RuleScope scope =
                new RuleScope(Set.of("cam-1"), Set.of("T01"), Set.of(CameraTier.COUNTY), Set.of("yard"), null);
        RuleSet rules = rules(RuleFixtures.scoped(scope));
        DetectionFacts inYard = DetectionFixtures.personInYard();

        assertThat(rules.matching(inYard, COUNTY_IN_T01)).hasSize(1);
        assertThat(rules.matching(inYard, new CameraScope("T02", CameraTier.COUNTY, List.of())))
                .isEmpty();
        assertThat(rules.matching(inYard, new CameraScope("T01", CameraTier.COMMUNITY, List.of())))
                .isEmpty();
        assertThat(rules.matching(DetectionFixtures.with("cam-1", "person", 0.9, "gate"), COUNTY_IN_T01))
                .isEmpty();
        assertThat(rules.matching(DetectionFixtures.with("cam-1", "person", 0.9, null), COUNTY_IN_T01))
                .isEmpty();
    }

    @Test
    void shouldSettleACameraAnewWhenItBecomesKnownOrMoves() {
        RuleSet byTier = rules(RuleFixtures.scoped(new RuleScope(null, null, Set.of(CameraTier.COUNTY), null, null)));
        RuleSet byTownship = rules(RuleFixtures.scoped(new RuleScope(null, Set.of("T01"), null, null, null)));
        DetectionFacts inYard = DetectionFixtures.personInYard();

        assertThat(byTier.matching(inYard, UNKNOWN)).isEmpty();
        assertThat(byTier.matching(inYard, COUNTY_IN_T01)).hasSize(1);
        assertThat(byTownship.matching(inYard, COUNTY_IN_T01)).hasSize(1);
        assertThat(byTownship.matching(inYard, new CameraScope("T02", CameraTier.COUNTY, List.of())))
                .isEmpty();
    }

    @Test
    void shouldWarnOfNothingWhenEmpty() {
        assertThat(RuleSet.EMPTY.matching(DetectionFixtures.personInYard(), COUNTY_IN_T01))
                .isEmpty();
    }

    /** Cameras that no rule names share what is settled for their place; one that a rule names must not. */
    @Test
    void shouldKeepTheRulesOfANamedCameraFromItsNeighbours() {
        UUID named = new UUID(0, 1);
        UUID anywhere = new UUID(0, 2);
        RuleSet rules = new RuleSet(
                Map.of(
                        named, RuleFixtures.scoped(new RuleScope(Set.of("cam-1"), null, null, Set.of("yard"), null)),
                        anywhere, RuleFixtures.scoped(new RuleScope(null, null, null, Set.of("yard", "gate"), null))),
                text -> null);

        for (int time = 0; time < 2; time++) {
            assertThat(ids(rules, "cam-2", "yard")).containsExactly(anywhere);
            assertThat(ids(rules, "cam-1", "yard")).containsExactlyInAnyOrder(named, anywhere);
            assertThat(ids(rules, "cam-1", "gate")).containsExactly(anywhere);
            assertThat(ids(rules, "cam-3", "roof")).isEmpty();
            assertThat(ids(rules, "cam-3", null)).isEmpty();
        }
    }

    /** What a glance lets go is never read again: it must keep whatever a rule would have warned of, and need not keep the rest. */
    @Test
    void shouldLetGoAtAGlanceOnlyWhatNoRuleWarnsOf() {
        RuleSet rules = new RuleSet(
                Map.of(
                        new UUID(0, 1),
                        RuleFixtures.scoped(new RuleScope(Set.of("cam-1"), null, null, Set.of("yard"), null)),
                        new UUID(0, 2),
                        RuleFixtures.scoped(new RuleScope(null, Set.of("T01"), null, null, null)),
                        new UUID(0, 3),
                        RuleFixtures.loitering(30)),
                text -> null);
        int warnings = 0;
        for (CameraScope place : List.of(COUNTY_IN_T01, new CameraScope("T02", CameraTier.COUNTY, List.of()))) {
            for (DetectionFacts seen : manyDetections()) {
                boolean warned = !rules.matching(seen, place).isEmpty();
                assertThat(rules.mayMatch(glance(seen), place))
                        .as("%s at %s", seen, place)
                        .isEqualTo(warned);
                warnings += warned ? 1 : 0;
            }
        }
        assertThat(warnings).isBetween(5, 2 * manyDetections().size() - 5);
    }

    @Test
    void shouldLeaveTheHourAndTheConditionToWhoReadsTheWhole() {
        RuleSet never = rules(RuleFixtures.conditioned("confidence > 0.99"));
        DetectionFacts seen = DetectionFixtures.personInYard();

        assertThat(never.mayMatch(glance(seen), COUNTY_IN_T01)).isTrue();
        assertThat(never.matching(seen, COUNTY_IN_T01)).isEmpty();
    }

    private static List<DetectionFacts> manyDetections() {
        List<DetectionFacts> all = new ArrayList<>(List.of(
                DetectionFixtures.dwelled(29), DetectionFixtures.dwelled(30), DetectionFixtures.plate("cam-1", "豫Q1")));
        for (String camera : List.of("cam-1", "cam-2")) {
            for (String objectClass : List.of("person", "car")) {
                for (double confidence : new double[] {0.4999, 0.5, 0.9}) {
                    for (String zone : Arrays.asList("yard", "gate", null)) {
                        all.add(DetectionFixtures.with(camera, objectClass, confidence, zone));
                    }
                }
            }
        }
        return all;
    }

    private static DetectionGlance glance(DetectionFacts seen) {
        return new DetectionGlance(
                seen.cameraId(), seen.kind(), seen.objectClass(), seen.confidence(), seen.zone(), seen.dwellSeconds());
    }

    private static List<UUID> ids(RuleSet rules, String camera, String zone) {
        return rules.matching(DetectionFixtures.with(camera, "person", 0.9, zone), COUNTY_IN_T01).stream()
                .map(CompiledRule::id)
                .toList();
    }

    private static boolean hits(RuleDefinition rule, DetectionFacts detection) {
        return !rules(rule).matching(detection, COUNTY_IN_T01).isEmpty();
    }

    @Test
    void shouldTakeACameraWithOneOfTheTagsAndNoOther() {
        RuleSet tagged = rules(RuleFixtures.scoped(new RuleScope(null, null, null, null, Set.of("gate", "yard"))));
        DetectionFacts seen = DetectionFixtures.personInYard();

        assertThat(tagged.matching(seen, new CameraScope("T01", CameraTier.COUNTY, List.of("north", "gate"))))
                .hasSize(1);
        assertThat(tagged.matching(seen, new CameraScope("T01", CameraTier.COUNTY, List.of("north"))))
                .isEmpty();
        assertThat(tagged.matching(seen, UNKNOWN)).isEmpty();
    }

    @Test
    void shouldAskTheExtraConditionLast() {
        assertThat(hits(RuleFixtures.conditioned("confidence > 0.7"), DetectionFixtures.personInYard()))
                .isTrue();
        assertThat(hits(RuleFixtures.conditioned("confidence > 0.9"), DetectionFixtures.personInYard()))
                .isFalse();
    }

    private static RuleSet rules(RuleDefinition rule) {
        return RuleSet.of(RULE, rule, text -> ConditionCompiler.trusted(text, new LongAdder()));
    }
}
