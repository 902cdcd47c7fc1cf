package org.tianwang.platform.outbox;

import java.sql.SQLException;

/** The outbox could not be written; the transaction must not commit. */
public class OutboxException extends RuntimeException {
    OutboxException(String message, SQLException cause) {
        super(message, cause);
    }
}
