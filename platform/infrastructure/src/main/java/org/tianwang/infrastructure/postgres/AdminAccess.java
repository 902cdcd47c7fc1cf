package org.tianwang.infrastructure.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server as its superuser reaches it, whoever runs it: a child process here, a container elsewhere. */
public interface AdminAccess {
    /** Connects as the superuser; the caller closes. */
    Connection connect(String database) throws SQLException;

    /** The address without credentials. */
    String jdbcUrl(String database);
}
