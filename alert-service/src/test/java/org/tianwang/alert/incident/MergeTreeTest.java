package org.tianwang.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeTreeTest {

    private static final UUID ROOT = id(9);
    private static final UUID A = id(1);
    private static final UUID B = id(2);
    private static final UUID C = id(3);
    private static final UUID D = id(4);

    /** A and D into C, C and B into the root. */
    private static final MergeTree TREE = new MergeTree(Map.of(D, C, A, C, C, ROOT, B, ROOT));

    @Test
    void shouldTakeLocksFromTheDeepestUpAndBesideEachOtherByTheirIds() {
        assertThat(TREE.deepestFirst()).containsExactly(A, D, B, C);
    }

    @Test
    void shouldFindWhatGoesAlong() {
        assertThat(TREE.below(C)).containsExactly(A, D);
        assertThat(TREE.below(B)).isEmpty();
        assertThat(TREE.below(ROOT)).containsExactly(A, D, B, C);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
