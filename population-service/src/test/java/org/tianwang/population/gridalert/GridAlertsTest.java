package org.tianwang.population.gridalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;

/** Which officers see which alert: inside, on a border, outside, out of force, out of jurisdiction, page by page. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "population"))
class GridAlertsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    AlertPlacer placer;

    private KafkaProbe kafka;
    private TwoSquares squares;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe(brokers);
        squares = new TwoSquares(kafka);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void shouldShowAnAlertToTheOfficersOfItsGridOnly() {
        squares.drawBoth();
        AlertView alert = squares.inTheWest().view();

        kafka.send(new AlertRaised(alert));

        assertThat(squares.the(alert, squares.west()))
                .containsEntry("status", "OPEN")
                .containsEntry("ruleName", alert.ruleName())
                .containsEntry("cameraName", alert.cameraName())
                .doesNotContainKeys("plate", "note", "snapshotUrl");
        assertThat(squares.ids(squares.east())).isEmpty();
    }

    /** Neither saw the other once: the alert's transaction had not ended when the grid looked back, and began before it. */
    @Test
    void shouldShowAnAlertThatCameInTheMomentInWhichItsGridWasDrawn() throws InterruptedException {
        AlertView alert = squares.inTheWest().view();
        Thread draws = new Thread(squares::drawBoth);

        QuarkusTransaction.requiringNew().run(() -> {
            placer.take(new AlertRaised(alert));
            draws.start();
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        });
        draws.join();

        assertThat(squares.ids(squares.west())).containsExactly(alert.id().toString());
    }

    @Test
    void shouldTellThatAWatchedVehiclePassedButNotWhich() {
        squares.drawBoth();
        AlertView alert = squares.inTheWest().lead("豫Z1L88V").view();

        kafka.send(new AlertRaised(alert));

        assertThat(squares.the(alert, squares.west()).toString()).doesNotContain("豫Z1L88V", "1L88V");
    }

    @Test
    void shouldShowAnAlertOnTheBorderToBothSides() {
        squares.drawBoth();
        AlertView alert = squares.onTheBorder().view();

        kafka.send(new AlertRaised(alert));

        squares.the(alert, squares.west());
        squares.the(alert, squares.east());
    }

    @Test
    void shouldShowAVehicleThatDroveOnToBothSidesAndWhereItWasLast() {
        squares.drawBoth();
        AlertFixtures vehicle = squares.inTheWest();
        kafka.send(new AlertRaised(vehicle.view()));
        squares.the(vehicle.view(), squares.west());

        AlertView later = squares.thenInTheEast(vehicle).view();
        kafka.send(new AlertUpdated(later));

        assertThat(squares.the(later, squares.east()))
                .containsEntry("cameraId", "C-0002")
                .containsEntry("cameraName", "West bridge");
        assertThat(squares.the(later, squares.west())).containsEntry("cameraName", "West bridge");
    }

    @Test
    void shouldShowOneEntryWithBothGridsToAnOfficerOfBoth() {
        squares.draw(113.00, List.of(squares.west()), Map.of());
        squares.draw(113.01, List.of(squares.west()), Map.of());
        AlertView alert = squares.onTheBorder().view();

        kafka.send(new AlertRaised(alert));

        assertThat((List<?>) squares.the(alert, squares.west()).get("gridIds")).hasSize(2);
        assertThat(squares.ids(squares.west())).hasSize(1);
    }

    @Test
    void shouldKeepAnAlertOutsideOfAllGridsUntilAGridIsDrawnThere() {
        squares.drawBoth();
        AlertView outside = squares.raisedAt(113.05).view();
        kafka.send(new AlertRaised(outside));
        kafka.send(new AlertRaised(AlertFixtures.raised().nowhere().view()));
        squares.passThrough();
        assertThat(squares.ids(squares.west())).isEmpty();

        String late = squares.officer("late");
        squares.draw(113.045, List.of(late), Map.of());

        assertThat(squares.ids(late)).containsExactly(outside.id().toString());
    }

    @Test
    void shouldNotTakeWhatIsOlderThanTheRetention() {
        squares.drawBoth();
        Instant longAgo = Instant.now().minus(Duration.ofDays(366));

        kafka.send(new AlertRaised(squares.inTheWest().raisedAt(longAgo).view()));
        squares.passThrough();

        assertThat(squares.ids(squares.west())).isEmpty();
    }

    @Test
    void shouldShowNothingOfAGridThatIsNoLongerInForceOrNotYet() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String past = squares.officer("past");
        String next = squares.officer("next");
        String last = squares.officer("last");
        squares.draw(113.00, List.of(past), Map.of("validTo", today.minusDays(1).toString()));
        squares.draw(
                113.00, List.of(next), Map.of("validFrom", today.plusDays(1).toString()));
        squares.draw(113.00, List.of(last), Map.of("validTo", today.toString()));
        AlertView alert = squares.inTheWest().raisedAt(Instant.now()).view();

        kafka.send(new AlertRaised(alert));

        squares.the(alert, last);
        assertThat(squares.ids(past)).isEmpty();
        assertThat(squares.ids(next)).isEmpty();
    }

    @Test
    void shouldShowNothingToAnOfficerOutsideOfHisJurisdiction() {
        squares.drawBoth();
        AlertView alert = squares.inTheWest().view();
        kafka.send(new AlertRaised(alert));
        squares.the(alert, squares.west());

        assertThat(squares.mine(squares.west(), "T02").getList("items")).isEmpty();
        assertThat(squares.mine(squares.west(), "*").getList("items")).hasSize(1);
    }

    @Test
    void shouldWalkThroughAllPagesNewestFirst() {
        squares.drawBoth();
        Instant start = Instant.now().minusSeconds(600);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            AlertView alert =
                    squares.inTheWest().raisedAt(start.plusSeconds(i / 2)).view();
            expected.add(alert.id().toString());
            kafka.send(new AlertRaised(alert));
        }
        await().atMost(TwoSquares.PATIENCE)
                .until(() -> squares.ids(squares.west()).size() == 7);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = squares.mine(squares.west(), "T01", "size", "3", "cursor", cursor);
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo(expected.get(6));
    }

    @Test
    void shouldCallNothingMineWhenIAnswerForNoGrid() {
        assertThat(squares.ids("nobody-" + UUID.randomUUID())).isEmpty();
    }
}
