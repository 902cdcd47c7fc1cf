package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContainmentOrdersTest {

    /** Units are locked by batches of positions too, in PostgreSQL's order: two orders are a deadlock. */
    @Test
    void shouldLockUnitsInTheDatabasesOrder() {
        List<UUID> inOrder = Stream.of(
                        "01900000-0000-7000-8000-000000000000",
                        "7f000000-0000-4000-8000-000000000000",
                        "80000000-0000-4000-8000-000000000000",
                        "f0000000-0000-4000-8000-000000000000")
                .map(UUID::fromString)
                .toList();

        assertThat(inOrder.reversed().stream()
                        .map(ContainmentOrdersTest::point)
                        .sorted(ContainmentOrders.BY_UNIT)
                        .map(ContainmentPlan.Point::unitId))
                .containsExactlyElementsOf(inOrder);
    }

    private static ContainmentPlan.Point point(UUID unit) {
        return new ContainmentPlan.Point("J1", "Crossing", null, null, unit, "P1", null, 0, 0, false, null, null);
    }
}
