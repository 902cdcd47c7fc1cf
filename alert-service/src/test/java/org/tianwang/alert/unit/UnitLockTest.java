package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;

/** A step of a crew reads the unit, waits for its lock, and writes it whole: what came between must not be undone. */
@AlertTest
class UnitLockTest {

    @Inject
    UnitRepository units;

    @Inject
    EntityManager entities;

    @Test
    void shouldShowUnderTheLockWhatWasWrittenWhileItWasWaitedFor() {
        UUID id = Api.unit("Lock", "officer-lock", "T01", 113.2, 33.4);

        QuarkusTransaction.requiringNew().run(() -> {
            units.find(id).orElseThrow();
            QuarkusTransaction.requiringNew().run(() -> speed(id, 77));
            Unit locked = units.lock(id).orElseThrow();
            assertThat(locked.speedKmh).isEqualTo(77);
            locked.version++;
        });

        assertThat(QuarkusTransaction.requiringNew().call(() -> units.find(id).orElseThrow().speedKmh))
                .isEqualTo(77);
    }

    @Test
    void shouldKeepWhatThisTransactionHasChangedUnderTheLock() {
        UUID id = Api.unit("Lock", "officer-lock", "T01", 113.2, 33.4);

        QuarkusTransaction.requiringNew().run(() -> {
            Unit first = units.lock(id).orElseThrow();
            first.speedKmh = 50.0;
            entities.flush();
            first.heading = 90.0;
            Unit again = units.lock(id).orElseThrow();
            assertThat(again.speedKmh).isEqualTo(50.0);
            assertThat(again.heading).isEqualTo(90.0);
        });
    }

    private void speed(UUID id, double kmh) {
        entities.createNativeQuery("update unit set speed_kmh = :kmh where id = :id")
                .setParameter("kmh", kmh)
                .setParameter("id", id)
                .executeUpdate();
    }
}
