package org.tianwang.ingest.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.PlateKind;

class PlateVoteTest {

    private final PlateVote vote = new PlateVote();

    @Test
    void shouldOutvoteOneMisreadPlaceInEachLook() {
        look("豫A12845", 0.5);
        look("豫A12345", 0.5);
        look("皖A12345", 0.5);
        look("豫A12345", 0.5);

        assertThat(vote.result().orElseThrow().text()).isEqualTo("豫A12345");
        assertThat(vote.result().orElseThrow().agreeing()).isEqualTo(2);
    }

    @Test
    void shouldDecideTheLengthFirst() {
        look("豫AD12345", 0.9);
        look("豫AD1234警", 0.01);
        look("豫AD12345", 0.9);

        assertThat(vote.result().orElseThrow().text()).isEqualTo("豫AD12345");
    }

    @Test
    void shouldBeUnsureWhileTheLooksDisagree() {
        look("豫A12345", 0.9);
        look("皖A12345", 0.9);

        assertThat(vote.result().orElseThrow().share()).isLessThan(0.55);
    }

    @Test
    void shouldKnowNothingBeforeTheFirstLook() {
        assertThat(vote.result()).isEmpty();
    }

    private void look(String text, double probability) {
        vote.add(List.of(new Reading(text, probability)), Optional.of(PlateKind.BLUE), 1);
    }
}
