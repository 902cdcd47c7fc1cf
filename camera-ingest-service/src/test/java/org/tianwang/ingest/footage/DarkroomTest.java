package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom(null);

    /**
     * Decoding in native code on virtual threads: as many people as there are cores, scrubbing, stopped the whole
     * service.
     */
    @Test
    void shouldDecodeFewPicturesAtOnceAndNoneOnAVirtualThread() throws InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var virtual = new AtomicInteger();
        List<Thread> viewers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            viewers.add(Thread.startVirtualThread(() -> darkroom.picture(() -> {
                virtual.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(30);
                running.decrementAndGet();
                return new byte[0];
            })));
        }
        for (Thread viewer : viewers) {
            viewer.join();
        }

        assertThat(virtual).hasValue(0);
        assertThat(most).hasValueBetween(1, Darkroom.PICTURES);
    }

    @Test
    void shouldGiveThePlaceBackWhenAPictureCannotBeDecoded() {
        for (int i = 0; i <= Darkroom.PICTURES; i++) {
            assertThatThrownBy(() -> darkroom.picture(() -> {
                        throw new IOException("broken");
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("broken");
        }
    }
}
