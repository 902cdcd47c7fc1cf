package org.tianwang.alert.intake;

import java.sql.SQLException;

/** What a poll has found could not be written. */
class IntakeWriteException extends RuntimeException {

    IntakeWriteException(SQLException cause) {
        super(cause);
    }
}
