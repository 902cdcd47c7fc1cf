package org.tianwang.local.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.tianwang.infrastructure.InfrastructureException;

/** A query's rows one after the other, fetched in portions, so that a trail of any length fits into memory. */
final class Rows<T> implements Iterator<T>, AutoCloseable {
    private static final int PORTION = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Mapper<T> mapper;
    private T next;

    /** Makes an object of the present row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** @param connection with auto-commit off: only then are rows fetched in portions */
    Rows(Connection connection, String query, Mapper<T> mapper, Object... parameters) throws SQLException {
        this.statement = connection.prepareStatement(query);
        this.mapper = mapper;
        statement.setFetchSize(PORTION);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        this.rows = statement.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        next = rows.next() ? mapper.map(rows) : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        T found = next;
        try {
            advance();
        } catch (SQLException e) {
            throw new InfrastructureException("The trail cannot be read on: " + e.getMessage(), e);
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
