package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.Plates;

class PlateIndexTest {

    private static final Instant FROM = Instant.parse("2026-11-01T08:00:00.000001Z");
    private static final Instant TO = Instant.parse("2026-11-20T08:00:00.654321Z");
    private static final UUID ID = new UUID(-1, Long.MIN_VALUE);

    @Test
    void shouldGiveBackEveryFieldOfAnEntryAsItWasPutIn() {
        WatchedPlate police = new WatchedPlate(ID, "豫A1234警", Severity.CRITICAL, "T03", FROM, TO, 77);

        assertThat(matching(PlateIndex.of(List.of(police)), "豫A1234警", FROM, "T03"))
                .containsExactly(police);
    }

    @Test
    void shouldFindConfusablePlatesOfDifferentLengthAndProvinceTogether() {
        WatchedPlate henan = plate("豫A0D8B5S");
        WatchedPlate hebei = plate("冀AO088S5");
        WatchedPlate longer = plate("豫A0D8B5S2");

        PlateIndex index = PlateIndex.of(List.of(henan, longer, hebei));

        assertThat(matching(index, "AD0B855", FROM, "T01")).containsExactlyInAnyOrder(henan, hebei);
    }

    @Test
    void shouldBeInForceFromItsBeginningToJustBeforeItsEnd() {
        PlateIndex index = PlateIndex.of(List.of(plate("豫A12345")));

        assertThat(matching(index, "豫A12345", FROM.minusNanos(1), "T01")).isEmpty();
        assertThat(matching(index, "豫A12345", FROM, "T01")).hasSize(1);
        assertThat(matching(index, "豫A12345", TO.minusNanos(1), "T01")).hasSize(1);
        assertThat(matching(index, "豫A12345", TO, "T01")).isEmpty();
    }

    @Test
    void shouldLookOnlyInTheTownshipOfAnEntryThatNamesOne() {
        PlateIndex index = PlateIndex.of(List.of(new WatchedPlate(ID, "豫A12345", Severity.LOW, "T02", FROM, TO, 60)));

        assertThat(matching(index, "豫A12345", FROM, "T01")).isEmpty();
        assertThat(matching(index, "豫A12345", FROM, null)).isEmpty();
        assertThat(matching(index, "豫A12345", FROM, "T02")).hasSize(1);
    }

    @Test
    void shouldFindEachOfManyMoreThanWereExpected() {
        PlateIndex.Builder builder = new PlateIndex.Builder(1);
        List<WatchedPlate> plates = new ArrayList<>();
        for (int n = 0; n < 5_000; n++) {
            WatchedPlate plate =
                    plate("豫A" + Integer.toString(46_656 + n, 36).toUpperCase(java.util.Locale.ROOT) + "7");
            plates.add(plate);
            builder.add(plate);
        }
        PlateIndex index = builder.build();

        assertThat(plates).allSatisfy(plate -> assertThat(matching(index, plate.plate(), FROM, "T01"))
                .contains(plate));
        assertThat(matching(index, "豫AWWWW7", FROM, "T01")).isEmpty();
        assertThat(matching(index, "", FROM, "T01")).isEmpty();
    }

    @Test
    void shouldFindNothingInAnEmptyList() {
        assertThat(matching(PlateIndex.EMPTY, "豫A12345", FROM, "T01")).isEmpty();
    }

    private static WatchedPlate plate(String text) {
        return new WatchedPlate(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                text,
                Severity.HIGH,
                null,
                FROM,
                TO,
                600);
    }

    private static List<WatchedPlate> matching(PlateIndex index, String read, Instant at, String township) {
        return index.matching(sighting(read, at, township));
    }

    private static Sighting sighting(String read, Instant at, String township) {
        return new Sighting(ID, at, read, Plates.fold(read), 0.9, "cam-1", null, township, "snap-1", null);
    }
}
