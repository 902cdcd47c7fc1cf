package org.tianwang.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final DiskSpace NEEDED = new DiskSpace(100L << 20);

    @Test
    void shouldObjectInOneSentenceWhenABitIsMissing() {
        assertThat(NEEDED.objection(Path.of("/data"), (100L << 20) - 1))
                .hasValue("Only 99 MB are free on the disk of /data, 100 MB are needed: "
                        + "make room, or set TIANWANG_HOME to another disk");
    }

    @Test
    void shouldBeContentWithExactlyEnough() {
        assertThat(NEEDED.objection(Path.of("/data"), 100L << 20)).isEmpty();
    }
}
