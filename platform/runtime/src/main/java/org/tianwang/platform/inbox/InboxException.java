package org.tianwang.platform.inbox;

import java.sql.SQLException;

/** The inbox could not be read or written; the event is tried again. */
public class InboxException extends RuntimeException {
    InboxException(String message, SQLException cause) {
        super(message, cause);
    }
}
