package dev.plumbline.connectors.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// A connection to the file that keeps its prepared statements. One thread uses it at a time.
final class Database implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    /// A statement with values for its question marks; it is used before the next one of the same text.
    PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> statement.setString(i + 1, values[i].toString());
            }
        }
        return statement;
    }

    int change(String sql, Object... values) throws SQLException {
        return statement(sql, values).executeUpdate();
    }

    /// The first number of the first row, or what stands for none.
    long number(String sql, long none, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            if (!rows.next()) {
                return none;
            }
            long number = rows.getLong(1);
            return rows.wasNull() ? none : number;
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Does all of a work or nothing of it.
    void transaction(Work work) throws SQLException {
        run("BEGIN IMMEDIATE");
        try {
            work.run();
            run("COMMIT");
        } catch (SQLException | RuntimeException reason) {
            rollBack(reason);
            throw reason;
        }
    }

    /// SQLite may have rolled back by itself, as it does when the disk is full; and the driver closes a statement that
    /// failed.
    private void rollBack(Exception reason) {
        try {
            closeStatements();
            run("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            reason.addSuppressed(nothingToRollBack);
        }
    }

    private void closeStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        closeStatements();
        connection.close();
    }

    /// What changes a database.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
