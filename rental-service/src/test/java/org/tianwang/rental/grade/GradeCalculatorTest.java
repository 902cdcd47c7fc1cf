package org.tianwang.rental.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.rental.grade.GradeFixtures.NOW;
import static org.tianwang.rental.grade.GradeFixtures.found;
import static org.tianwang.rental.grade.GradeFixtures.mended;
import static org.tianwang.rental.grade.GradeFixtures.open;
import static org.tianwang.rental.grade.GradeFixtures.owned;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradeCalculatorTest {

    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
    private static final Instant A_YEAR_AGO = Instant.parse("2025-11-23T04:00:00Z");

    private final GradeCalculator calculator = new GradeCalculator(GradeFixtures.rules(), ZoneId.of("Asia/Shanghai"));

    private Assessment assess(Finding... findings) {
        return calculator.assess(List.of(findings), YESTERDAY, NOW);
    }

    @Test
    void shouldBeAWithFullScoreWhenNothingWasFound() {
        Assessment assessment = assess();

        assertThat(assessment.grade()).isEqualTo(Grade.A);
        assertThat(assessment.score()).isEqualByComparingTo("100");
        assertThat(assessment.reasons()).isEmpty();
    }

    @Test
    void shouldStillBeAAtExactly85AndBJustBelow() {
        assertThat(assess(mended(FindingKind.BLOCKED_EXIT)).grade()).isEqualTo(Grade.A);
        assertThat(assess(
                                mended(FindingKind.INDOOR_EBIKE_CHARGING),
                                owned(FindingKind.LATE_REPORT),
                                mended(FindingKind.NO_PLEDGE))
                        .score())
                .isEqualByComparingTo("84.5");
        assertThat(assess(
                                mended(FindingKind.INDOOR_EBIKE_CHARGING),
                                owned(FindingKind.LATE_REPORT),
                                mended(FindingKind.NO_PLEDGE))
                        .grade())
                .isEqualTo(Grade.B);
    }

    @Test
    void shouldStillBeBAtExactly70AndCJustBelow() {
        assertThat(assess(mended(FindingKind.BLOCKED_EXIT), mended(FindingKind.BLOCKED_EXIT))
                        .grade())
                .isEqualTo(Grade.B);
        assertThat(assess(
                                mended(FindingKind.BLOCKED_EXIT),
                                mended(FindingKind.BLOCKED_EXIT),
                                owned(FindingKind.UNREPORTED_DEPARTURE))
                        .grade())
                .isEqualTo(Grade.C);
    }

    @Test
    void shouldTakeHalfWhenTheLandlordReportedAndMendedInTime() {
        assertThat(assess(owned(FindingKind.BLOCKED_EXIT)).score()).isEqualByComparingTo("92.5");
    }

    @Test
    void shouldTakeAllWhenReportedButMendedLate() {
        Finding late = found(FindingKind.BLOCKED_EXIT, YESTERDAY, false, true, false);

        assertThat(assess(late).score()).isEqualByComparingTo("85");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNeverTakeMoreThanTheCapOfAGroup(FindingGroup group) {
        Finding[] plenty = Stream.of(FindingKind.values())
                .filter(k -> k.group() == group)
                .flatMap(k -> Collections.nCopies(20, k).stream())
                .map(GradeFixtures::mended)
                .toArray(Finding[]::new);

        BigDecimal cap = GradeFixtures.rules().caps().get(group);
        assertThat(assess(plenty).score()).isEqualByComparingTo(new BigDecimal(100).subtract(cap));
    }

    @Test
    void shouldNotGoBelowZero() {
        Finding[] everything = Stream.of(FindingKind.values())
                .flatMap(k -> Collections.nCopies(20, k).stream())
                .map(GradeFixtures::mended)
                .toArray(Finding[]::new);

        assertThat(assess(everything).score()).isEqualByComparingTo("0");
    }

    @Test
    void shouldForgetAFindingExactlyTwelveMonthsAfterIt() {
        Finding old = found(FindingKind.NO_PLEDGE, A_YEAR_AGO, false, false, false);
        Finding justWithin = found(FindingKind.NO_PLEDGE, A_YEAR_AGO.plusMillis(1), false, false, false);

        assertThat(assess(old).score()).isEqualByComparingTo("100");
        assertThat(assess(justWithin).score()).isEqualByComparingTo("96");
    }

    @Test
    void shouldNotCountWhatIsFoundLater() {
        Finding tomorrow = found(FindingKind.ONLY_EXIT_BLOCKED, NOW.plusMillis(1), true, false, false);

        assertThat(assess(tomorrow).grade()).isEqualTo(Grade.A);
    }

    @Test
    void shouldBeUnratedWithoutAnInspectionOrWithOneOverTwelveMonthsOld() {
        assertThat(calculator.assess(List.of(), null, NOW).grade()).isEqualTo(Grade.U);
        assertThat(calculator.assess(List.of(), null, NOW).score()).isNull();
        assertThat(calculator.assess(List.of(), A_YEAR_AGO.minusMillis(1), NOW).grade())
                .isEqualTo(Grade.U);
        assertThat(calculator.assess(List.of(), A_YEAR_AGO, NOW).grade()).isEqualTo(Grade.A);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONLY_EXIT_BLOCKED", "DANGER_NOTICE"})
    void shouldBeCWhilePeopleAreInDangerWhateverTheSum(FindingKind kind) {
        Assessment assessment = assess(open(kind));

        assertThat(assessment.grade()).isEqualTo(Grade.C);
        assertThat(assessment.score()).isGreaterThanOrEqualTo(new BigDecimal("85"));
        assertThat(assessment.reasons()).containsExactly("open: " + kind);
        assertThat(assess(mended(kind)).grade()).isEqualTo(Grade.A);
    }

    @Test
    void shouldStayCForAnOpenDangerOlderThanTheWindow() {
        Finding old = found(FindingKind.ONLY_EXIT_BLOCKED, A_YEAR_AGO.minusSeconds(1), true, false, false);

        assertThat(assess(old).grade()).isEqualTo(Grade.C);
    }

    @Test
    void shouldBeCFromTheThirdUnregisteredTenant() {
        Finding tenant = open(FindingKind.UNREGISTERED_TENANT);

        assertThat(assess(tenant, open(FindingKind.UNREGISTERED_TENANT)).grade())
                .isEqualTo(Grade.B);
        assertThat(assess(tenant, open(FindingKind.UNREGISTERED_TENANT), open(FindingKind.UNREGISTERED_TENANT))
                        .grade())
                .isEqualTo(Grade.C);
    }

    @Test
    void shouldNotBeAWhileACriticalFindingIsOpen() {
        Assessment assessment = assess(open(FindingKind.BLOCKED_EXIT));

        assertThat(assessment.score()).isEqualByComparingTo("85");
        assertThat(assessment.grade()).isEqualTo(Grade.B);
        assertThat(assessment.reasons()).hasSize(1);
    }

    @Test
    void shouldShowEveryLineWithItsEvidence() {
        Finding finding = mended(FindingKind.OVERDUE_FIX);

        Assessment assessment = assess(finding);

        assertThat(assessment.groups())
                .flatExtracting(Assessment.GroupSum::lines)
                .containsExactly(new Assessment.Line(
                        finding.id(),
                        finding.evidence(),
                        FindingKind.OVERDUE_FIX,
                        YESTERDAY,
                        new BigDecimal("5.0"),
                        false));
        assertThat(assessment.ruleVersion()).isEqualTo(1);
    }
}
