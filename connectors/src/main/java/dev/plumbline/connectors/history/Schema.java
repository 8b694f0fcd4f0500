package dev.plumbline.connectors.history;

import java.sql.SQLException;
import java.util.List;

/// The tables of the file. Times are milliseconds since 1970.
final class Schema {

    /// Tells the file from other databases: "PLhi".
    static final int APPLICATION = 0x504C6869;
    /// The version of the tables and of what stands in their columns.
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE subject (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
            "CREATE TABLE provenance (id INTEGER PRIMARY KEY, source TEXT NOT NULL, detail TEXT NOT NULL)",
            "CREATE TABLE series (id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, measure TEXT NOT NULL,"
                    + " provenance INTEGER NOT NULL, part INTEGER NOT NULL, sealed INTEGER NOT NULL)",
            "CREATE TABLE head (id INTEGER PRIMARY KEY, body BLOB NOT NULL)",
            "CREATE TABLE chunk (id INTEGER PRIMARY KEY, series INTEGER NOT NULL, start INTEGER NOT NULL,"
                    + " finish INTEGER NOT NULL, body BLOB NOT NULL)",
            "CREATE INDEX chunk_by_time ON chunk (series, start, finish)",
            "CREATE TABLE rollup (id INTEGER PRIMARY KEY, series INTEGER NOT NULL, length INTEGER NOT NULL,"
                    + " start INTEGER NOT NULL, finish INTEGER NOT NULL, body BLOB NOT NULL)",
            "CREATE INDEX rollup_by_time ON rollup (series, length, start, finish)",
            "CREATE TABLE fact (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL)",
            "CREATE TABLE told (id INTEGER PRIMARY KEY, fact INTEGER NOT NULL, first INTEGER NOT NULL,"
                    + " last INTEGER NOT NULL, seen INTEGER NOT NULL)",
            "CREATE INDEX told_by_fact ON told (fact, id)");

    private Schema() {}

    static void create(Database database) throws SQLException {
        database.transaction(() -> {
            for (String table : TABLES) {
                database.run(table);
            }
            database.run("PRAGMA application_id = " + APPLICATION);
            database.run("PRAGMA user_version = " + VERSION);
        });
    }
}
