package org.tianwang.alert.intake;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a write that fails for what is in it from every other failure. Only the former may cost a record its place:
 * what a dying database throws has many faces, and taking one of them for poison would lose an alert.
 */
final class WriteFailures {

    /** SQLSTATE classes (PostgreSQL, appendix A): data exception, integrity constraint violation. */
    private static final Set<String> IN_THE_RECORD = Set.of("22", "23");

    private static final int DEEPEST = 20;

    private WriteFailures() {}

    static boolean isInTheRecord(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && IN_THE_RECORD.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }
}
