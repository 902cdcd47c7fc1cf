package org.tianwang.ingest.sql;

import java.sql.SQLException;

/** The database refused or did not answer; the cause says which. */
public final class SqlFailure extends RuntimeException {
    SqlFailure(SQLException cause) {
        super(cause);
    }
}
