package org.tianwang.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tianwang.casework.oversight.ChainPolicy.Judgement;
import org.tianwang.casework.oversight.ChainPolicy.Position;

class ChainPolicyTest {
    private final Looks looks = new Looks();
    private final AccessRecord first = AccessRecord.of(looks.next("PICTURE_VIEWED", ""));
    private final AccessRecord second = AccessRecord.of(looks.next("PICTURE_VIEWED", ""));
    private final AccessRecord third = AccessRecord.of(looks.next("PICTURE_VIEWED", ""));

    @Test
    void shouldFollowAnEntryThatFits() {
        assertThat(judge(first, Position.START)).isEqualTo(new Judgement(true, Optional.empty()));
        assertThat(judge(second, new Position(1, first.hash))).isEqualTo(new Judgement(true, Optional.empty()));
    }

    @Test
    void shouldFindAnEntryWhoseContentWasChanged() {
        second.actor = "somebody-else";

        assertThat(judge(second, new Position(1, first.hash)).finding()).contains(FindingKind.ALTERED);
    }

    @Test
    void shouldFindAnEntryThatFollowsOnAnother() {
        assertThat(judge(third, new Position(2, first.hash)).finding()).contains(FindingKind.ALTERED);
    }

    @Test
    void shouldFindAGapAndGoOnBehindIt() {
        assertThat(judge(third, new Position(1, first.hash)))
                .isEqualTo(new Judgement(true, Optional.of(FindingKind.GAP)));
    }

    @Test
    void shouldTakeARepeatForWhatItIs() {
        Judgement repeated = ChainPolicy.judge(second, new Position(3, third.hash), Optional.of(second.hash), false);

        assertThat(repeated).isEqualTo(new Judgement(false, Optional.empty()));
    }

    @Test
    void shouldFindATailThatWasCutOffAndWrittenAnew() {
        Judgement rewritten = ChainPolicy.judge(second, new Position(3, third.hash), Optional.of("another"), false);

        assertThat(rewritten).isEqualTo(new Judgement(false, Optional.of(FindingKind.REWRITTEN)));
    }

    @Test
    void shouldBeginWhereTheTopicBeginsWhenNothingWasSeenBefore() {
        Judgement begun = ChainPolicy.judge(third, Position.START, Optional.empty(), true);

        assertThat(begun).isEqualTo(new Judgement(true, Optional.empty()));
    }

    private static Judgement judge(AccessRecord entry, Position position) {
        return ChainPolicy.judge(entry, position, Optional.empty(), position.equals(Position.START));
    }
}
