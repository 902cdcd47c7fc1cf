package org.tianwang.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/** Tells failures that pass by themselves (a database restart, a lost race) from those that do not. */
public final class TransientFailures {
    /**
     * SQLSTATE classes (PostgreSQL, appendix A): connection, insufficient resources, operator intervention,
     * transaction rollback, read-only after a failover.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "40", "25");

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientItself(Throwable cause) {
        if (cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof JDBCConnectionException
                || cause instanceof OptimisticLockException) {
            return true;
        }
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            boolean acquisition =
                    state == null && String.valueOf(sql.getMessage()).contains("cquisition timeout");
            return acquisition || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
        }
        return false;
    }
}
