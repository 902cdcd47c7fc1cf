package org.tianwang.alert.intake;

import java.sql.SQLException;

/** What was found could not be written. */
class IntakeWriteException extends RuntimeException {

    IntakeWriteException(SQLException cause) {
        super(cause);
    }
}
