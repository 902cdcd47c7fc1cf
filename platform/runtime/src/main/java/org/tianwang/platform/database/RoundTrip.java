package org.tianwang.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together and are answered together, in their order and in the caller's transaction.
 * Each answer waited for costs two switches between processes, which on a busy machine is more than the work itself.
 * PostgreSQL's driver sends what stands between semicolons in one message, each part prepared for itself; so a statement
 * must not hold a semicolon, and to be prepared once the same statements should come in the same order. One thread.
 */
public final class RoundTrip {

    private static final String BY_INDEX = "set local enable_seqscan = off";

    private final Connection connection;
    private final List<Command> commands = new ArrayList<>();

    /** Takes what a statement has returned. */
    @FunctionalInterface
    public interface Rows {
        void read(ResultSet rows) throws SQLException;
    }

    /** Takes how many rows a statement has changed. */
    @FunctionalInterface
    public interface Count {
        void take(int rows) throws SQLException;
    }

    public RoundTrip(Connection connection) {
        this.connection = connection;
    }

    /**
     * No statement from here to the transaction's end may read a whole table where there is an index. What is sent again
     * and again is planned once, and a plan that was made while the table was new and small would read all of it while it grows.
     */
    public void byIndex() {
        add(BY_INDEX);
    }

    /** Adds a statement; its parameters follow, in their order. */
    public Command add(String sql) {
        Command command = new Command(sql);
        commands.add(command);
        return command;
    }

    /** Sends everything that was added; nothing is done where nothing was. */
    public void run() throws SQLException {
        if (commands.isEmpty()) {
            return;
        }
        String sql = commands.stream().map(command -> command.sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Command command : commands) {
                for (Object value : command.parameters) {
                    statement.setObject(parameter++, value);
                }
            }
            answer(statement, statement.execute());
        }
    }

    private void answer(PreparedStatement statement, boolean first) throws SQLException {
        boolean rows = first;
        for (Command command : commands) {
            if (rows) {
                command.rows.read(statement.getResultSet());
            } else {
                command.count.take(statement.getUpdateCount());
            }
            rows = statement.getMoreResults();
        }
    }

    /** One statement with its parameters and what becomes of its answer, which without a word is nothing. */
    public final class Command {

        private final String sql;
        private final List<Object> parameters = new ArrayList<>();
        private Rows rows = ignored -> {};
        private Count count = ignored -> {};

        private Command(String sql) {
            this.sql = sql;
        }

        public Command value(Object value) {
            parameters.add(value);
            return this;
        }

        /** An array of one value a row, which {@code unnest} makes rows of again. */
        public <T> Command array(String type, Collection<T> items, Function<? super T, ?> value) throws SQLException {
            Object[] values = column(type, items.size());
            int at = 0;
            for (T item : items) {
                values[at++] = value.apply(item);
            }
            return value(connection.createArrayOf(type, values));
        }

        /** The driver writes arrays of these as they are; of any other type it writes text. */
        private static Object[] column(String type, int size) {
            return switch (type) {
                case "text" -> new String[size];
                case "float8" -> new Double[size];
                case "int8" -> new Long[size];
                case "int4" -> new Integer[size];
                default -> new Object[size];
            };
        }

        public Command reading(Rows reader) {
            rows = reader;
            return this;
        }

        public Command counting(Count taker) {
            count = taker;
            return this;
        }
    }
}
