package org.tianwang.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Box;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.Footage;

class NanoDetTest {
    private static final NanoDet DETECTOR = new NanoDet(0.40, Set.of("person", "car", "truck", "bus"));
    private static final int SECOND_30 = 300;

    @AfterAll
    static void close() {
        DETECTOR.close();
    }

    @Test
    void shouldFindAllSixPeopleWhenTheyAreInViewAtOnce() throws Exception {
        try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, SECOND_30)) {
            List<DetectedObject> found = DETECTOR.detect(picture);

            assertThat(found).filteredOn(o -> o.objectClass().equals("person")).hasSize(6);
        }
    }

    @Test
    void shouldLoadTheModelWhenTheCallersStackIsSmall() throws Exception {
        AtomicReference<String> outcome = new AtomicReference<>("not loaded");
        Thread small = Thread.ofPlatform().stackSize(256 * 1024).start(() -> {
            new NanoDet(0.40, Set.of("person")).close();
            outcome.set("loaded");
        });
        small.join();

        assertThat(outcome).hasValue("loaded");
    }

    @Test
    void shouldFindTheParkedVehiclesAtTheUpperRight() throws Exception {
        try (VideoFrame picture = Footage.picture(Footage.PEDESTRIANS, SECOND_30)) {
            List<Box> vehicles = DETECTOR.detect(picture).stream()
                    .filter(o -> !o.objectClass().equals("person"))
                    .map(DetectedObject::box)
                    .toList();

            assertThat(vehicles).isNotEmpty().allSatisfy(box -> {
                assertThat(box.x()).isGreaterThan(0.5);
                assertThat(box.y()).isLessThan(0.5);
            });
        }
    }
}
