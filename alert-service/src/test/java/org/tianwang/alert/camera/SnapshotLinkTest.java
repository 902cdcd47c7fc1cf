package org.tianwang.alert.camera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnapshotLinkTest {

    @Test
    void shouldBeAPathOnTheGateway() {
        assertThat(SnapshotLink.of("cam 1", "s/2")).isEqualTo("/api/v1/cameras/cam%201/snapshots/s%2F2");
        assertThat(SnapshotLink.of("cam-1", null)).isNull();
    }
}
