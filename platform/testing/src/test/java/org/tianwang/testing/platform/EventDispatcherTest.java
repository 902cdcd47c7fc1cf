package org.tianwang.testing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;
import org.tianwang.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class EventDispatcherTest {
    @Inject
    EventDispatcher dispatcher;

    @Inject
    AgroalDataSource database;

    private final AtomicInteger handled = new AtomicInteger();

    @Test
    void shouldTakeEffectOnceForEachConsumerWhenRedelivered() {
        ConsumerRecord<String, byte[]> entry = alertRaised(UUID.randomUUID().toString());
        EventHandlers counting = EventHandlers.none().on(AlertEvent.class, e -> handled.incrementAndGet());

        dispatcher.dispatch("a", entry, counting);
        dispatcher.dispatch("a", entry, counting);
        dispatcher.dispatch("b", entry, counting);

        assertThat(handled.get()).isEqualTo(2);
    }

    @Test
    void shouldTryAgainWithAFreshTransactionWhenTheHandlerFails() {
        UUID row = UUID.randomUUID();
        EventHandlers failingOnce = EventHandlers.none().on(AlertRaised.class, e -> {
            insert(row);
            if (handled.incrementAndGet() == 1) {
                throw new IllegalStateException("first time only");
            }
        });

        dispatcher.dispatch("a", alertRaised(UUID.randomUUID().toString()), failingOnce);

        assertThat(handled.get()).isEqualTo(2);
    }

    @Test
    void shouldKeepTryingAsLongAsTheFailureIsAPassingOne() {
        EventHandlers passing = EventHandlers.none().on(AlertRaised.class, e -> {
            if (handled.incrementAndGet() <= 5) {
                throw new IllegalStateException(new SQLException("the database restarts", "57P01"));
            }
        });

        dispatcher.dispatch("a", alertRaised(UUID.randomUUID().toString()), passing);

        assertThat(handled.get()).isEqualTo(6);
    }

    @Test
    void shouldGiveUpAfterThreeTriesWhenTheHandlerCannotDoIt() {
        ConsumerRecord<String, byte[]> entry = alertRaised(UUID.randomUUID().toString());
        EventHandlers failing = EventHandlers.none().on(AlertRaised.class, e -> {
            handled.incrementAndGet();
            throw new IllegalStateException("never");
        });

        assertThatThrownBy(() -> dispatcher.dispatch("a", entry, failing)).hasMessageContaining("never");
        assertThat(handled.get()).isEqualTo(3);
    }

    @Test
    void shouldPassOverEventsThatNobodyAskedForButNotUnknownTypes() {
        EventHandlers units = EventHandlers.none().on(UnitChanged.class, e -> handled.incrementAndGet());

        dispatcher.dispatch("a", alertRaised(UUID.randomUUID().toString()), units);

        assertThat(handled.get()).isZero();
        assertThatThrownBy(() -> dispatcher.dispatch("a", entry("1", "org.tianwang.unheard-of", "{}"), units))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("unheard-of");
    }

    @Test
    void shouldCallARecordMalformedWhenItsIdOrPayloadIsBroken() {
        String type = EventCatalog.nameOf(AlertRaised.class);
        EventHandlers none = EventHandlers.none();

        assertThatThrownBy(() -> dispatcher.dispatch("a", alertRaised("no-uuid"), none))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> dispatcher.dispatch("a", entry("1", type, "{\"alert\":7}"), none))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> dispatcher.dispatch("a", entry("1", type, null), none))
                .isInstanceOf(MalformedEventException.class);
    }

    private void insert(UUID id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO sample (id, name) VALUES (?, 'once')")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<String, byte[]> alertRaised(String id) {
        return entry(
                id,
                EventCatalog.nameOf(AlertRaised.class),
                new String(Golden.payload(AlertRaised.class), StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> entry(String id, String type, String payload) {
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> entry = new ConsumerRecord<>(Topics.ALERTS, 0, 0, "k", value);
        entry.headers().add(EventHeaders.ID, id.getBytes(StandardCharsets.UTF_8));
        entry.headers().add(EventHeaders.TYPE, type.getBytes(StandardCharsets.UTF_8));
        entry.headers().add(EventHeaders.TIME, "2026-03-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
        return entry;
    }
}
