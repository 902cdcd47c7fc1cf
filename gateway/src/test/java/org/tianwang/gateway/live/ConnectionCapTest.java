package org.tianwang.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionCapTest {

    private final ConnectionCap cap = new ConnectionCap(2, 3);

    @Test
    void shouldCapEachUserAndAllTogether() {
        assertThat(cap.enter("a")).isTrue();
        assertThat(cap.enter("a")).isTrue();
        assertThat(cap.enter("a")).isFalse();
        assertThat(cap.enter("b")).isTrue();
        assertThat(cap.enter("c")).as("all places taken").isFalse();

        cap.leave("a");

        assertThat(cap.enter("c")).isTrue();
        assertThat(cap.enter("a")).isFalse();
    }
}
