package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.plates.WatchEntryRenewalRequested;
import org.tianwang.contracts.plates.WatchEntryRenewed;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;

/** The life of an entry, step by step, without a container. */
class WatchEntryTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));

    private final WatchEntry entry = WatchEntry.request(UUID.randomUUID(), request(), null, "asker", START);

    @Test
    void shouldRefuseWhoDecidesOnHisOwnRequest() {
        assertThatThrownBy(() -> entry.decide(true, "asker", START))
                .isInstanceOf(ForbiddenProblem.class)
                .hasMessageContaining("Another person");
        assertThat(entry.status).isEqualTo(WatchStatus.REQUESTED);
    }

    @Test
    void shouldNotComeIntoForceExactlyAtItsEndButJustBefore() {
        assertThatThrownBy(() -> entry.decide(true, "boss", END)).isInstanceOf(ConflictProblem.class);

        entry.decide(true, "boss", END.minusMillis(1));

        assertThat(entry.status).isEqualTo(WatchStatus.ACTIVE);
    }

    @Test
    void shouldRenewThreeTimesByTheSameAuthorityAndNotAFourthTime() {
        entry.decide(true, "boss", START);
        for (int time = 1; time <= 3; time++) {
            Instant longer = entry.validTo.plus(Duration.ofDays(30));
            assertThat(renew(longer, " County bureau ")).isInstanceOf(WatchEntryRenewalRequested.class);
            assertThat(entry.validTo).as("not before a second person agrees").isBefore(longer);
            assertThat(entry.decide(true, "boss", START)).isInstanceOf(WatchEntryRenewed.class);
            assertThat(entry.validTo).isEqualTo(longer);
            assertThat(entry.renewals).isEqualTo(time);
        }

        assertThatThrownBy(() -> renew(entry.validTo.plusSeconds(1), "County bureau"))
                .isInstanceOf(ConflictProblem.class)
                .hasMessageContaining("renewed 3 times");
    }

    @Test
    void shouldRefuseARenewalByAnotherAuthorityOrOfWhatIsOver() {
        entry.decide(true, "boss", START);

        assertThatThrownBy(() -> renew(END.plusSeconds(1), "Somebody else"))
                .isInstanceOf(ConflictProblem.class)
                .hasMessageContaining("County bureau");
        assertThatThrownBy(() -> entry.renew(
                        new RenewWatchRequest(END.plusSeconds(1), "still missing", "County bureau"), "asker", END, 3))
                .isInstanceOf(ConflictProblem.class)
                .hasMessageContaining("not in force");
    }

    @Test
    void shouldNeedTwoPeopleForARenewalTooAndEndAsBeforeWhenItIsRefused() {
        entry.decide(true, "boss", START);
        entry.renew(new RenewWatchRequest(END.plusSeconds(60), "still missing", "County bureau"), "boss", START, 3);

        assertThatThrownBy(() -> entry.decide(true, "boss", START)).isInstanceOf(ForbiddenProblem.class);
        entry.decide(false, "other-boss", START);

        assertThat(entry.view().decidedBy()).as("who agreed at first").isEqualTo("boss");
        assertThat(entry.view().renewalDecidedBy()).isEqualTo("other-boss");
        assertThat(entry.validTo).isEqualTo(END);
        assertThat(entry.renewals).isZero();
        assertThat(entry.status).isEqualTo(WatchStatus.ACTIVE);
    }

    private Object renew(Instant to, String authority) {
        return entry.renew(new RenewWatchRequest(to, "still missing", authority), "asker", START, 3);
    }

    private static WatchRequest request() {
        return new WatchRequest(
                "豫Q·12345", "stolen", "County bureau", "A-1", Severity.HIGH, null, null, END, null, 600);
    }
}
