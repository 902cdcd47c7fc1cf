package org.tianwang.population.gridalert;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Makes alerts and drawings of grids come one after the other, until the present transaction ends: of an alert and a grid
 * that came in the same moment, neither saw the other, and the grid's officers never heard of the alert. Alerts do not wait
 * for each other.
 */
@ApplicationScoped
class DrawingLock {
    private static final long KEY = 0x67726964L; // "grid"

    private final Session database;

    DrawingLock(Session database) {
        this.database = database;
    }

    void whileAnAlertIsPlaced() {
        take("SELECT CAST(pg_advisory_xact_lock_shared(:key) AS text)");
    }

    void whileAGridIsDrawn() {
        take("SELECT CAST(pg_advisory_xact_lock(:key) AS text)");
    }

    private void take(String lock) {
        database.createNativeQuery(lock, String.class).setParameter("key", KEY).getSingleResult();
    }
}
