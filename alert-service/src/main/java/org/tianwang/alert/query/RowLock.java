package org.tianwang.alert.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Takes a row's lock and shows what the row is then. To find with a lock is not enough: of a row that this transaction
 * has read before, it waits for the lock and answers with what was read before the wait, and whatever is then written
 * puts every column back to that.
 */
public final class RowLock {

    private RowLock() {}

    /** Until the end of the transaction; what this transaction has changed under the lock already is kept. */
    public static <T> Optional<T> take(EntityManager entities, Class<T> type, Object id) {
        T row = entities.find(type, id);
        if (row == null) {
            return Optional.empty();
        }
        if (!isOurs(entities, row)) {
            try {
                entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            } catch (EntityNotFoundException deletedMeanwhile) {
                return Optional.empty();
            }
        }
        return Optional.of(row);
    }

    /** A row that was locked, or written, by this transaction is nobody else's until it ends. */
    private static boolean isOurs(EntityManager entities, Object row) {
        return entities.unwrap(Session.class).getCurrentLockMode(row).greaterThan(LockMode.READ);
    }
}
