package dev.plumbline.connectors.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was told beside numbers: the same fact stands in the file once, with the times in which it was told again and
/// again.
final class Facts {

    private final Database database;
    private final Map<Content, Fact> known = new HashMap<>();
    private final Map<Long, Fact> byTold = new HashMap<>();

    Facts(Database database) throws SQLException {
        this.database = database;
        String sql =
                "SELECT fact.id, kind, content, told.id, first, last, seen FROM fact JOIN told ON told.fact = fact.id"
                        + " WHERE told.id = (SELECT max(id) FROM told WHERE told.fact = fact.id)";
        try (ResultSet rows = database.statement(sql).executeQuery()) {
            while (rows.next()) {
                Content content = new Content(FactKind.valueOf(rows.getString(2)), rows.getString(3));
                Fact fact = new Fact(rows.getLong(1), content);
                fact.begin(rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7));
                known.put(content, fact);
                byTold.put(fact.told, fact);
            }
        }
    }

    /// Keeps that a fact was told.
    ///
    /// @param time when, in milliseconds
    /// @param seen when what it is about was seen last, in milliseconds
    /// @param row takes the fact until it is saved
    void tell(FactKind kind, String text, long time, long seen, HeadRow row) throws SQLException {
        Content content = new Content(kind, text);
        Fact fact = known.get(content);
        if (fact == null) {
            fact = new Fact(database.number("SELECT max(id) FROM fact", 0) + 1, content);
            database.change("INSERT INTO fact (id, kind, content) VALUES (?, ?, ?)", fact.id, kind, text);
            known.put(content, fact);
        }
        if (!fact.isToldAt(time)) {
            save(fact);
            byTold.remove(fact.told);
            fact.begin(database.number("SELECT max(id) FROM told", 0) + 1, time, time, seen);
            database.change(
                    "INSERT INTO told (id, fact, first, last, seen) VALUES (?, ?, ?, ?, ?)",
                    fact.told,
                    fact.id,
                    time,
                    time,
                    seen);
            byTold.put(fact.told, fact);
        } else {
            fact.extend(time, seen);
            row.addFact(fact.told, time, seen);
        }
    }

    /// Takes from a head row that a fact was told.
    void replay(long told, long time, long seen) {
        Fact fact = byTold.get(told);
        if (fact != null) {
            fact.extend(time, seen);
        }
    }

    /// Saves what only head rows keep.
    void save() throws SQLException {
        for (Fact fact : byTold.values()) {
            save(fact);
        }
    }

    private void save(Fact fact) throws SQLException {
        if (fact.isUnsaved) {
            database.change(
                    "UPDATE told SET first = ?, last = ?, seen = ? WHERE id = ?",
                    fact.first,
                    fact.last,
                    fact.seen,
                    fact.told);
            fact.isUnsaved = false;
        }
    }

    /// The facts of a kind that hold at some time of a span, in the order in which they were told first.
    List<Telling> between(FactKind kind, long from, long to) throws SQLException {
        List<Telling> found = new ArrayList<>();
        String sql = "SELECT told.id, first, last, seen, content FROM told JOIN fact ON fact.id = told.fact"
                + " WHERE kind = ? ORDER BY first, told.id";
        try (ResultSet rows = database.statement(sql, kind).executeQuery()) {
            while (rows.next()) {
                Telling saved = new Telling(rows.getString(5), rows.getLong(2), rows.getLong(3), rows.getLong(4));
                Fact newer = byTold.get(rows.getLong(1));
                Telling telling = newer == null ? saved : new Telling(saved.text, newer.first, newer.last, newer.seen);
                if (telling.first <= to && telling.last + kind.patience() >= from) {
                    found.add(telling);
                }
            }
        }
        return found;
    }

    /// A fact with a time in which it was told, in milliseconds.
    record Telling(String text, long first, long last, long seen) {}

    private record Content(FactKind kind, String text) {}

    /// A fact with the newest time in which it was told.
    private static final class Fact {

        private final long id;
        private final FactKind kind;
        private long told = -1;
        private long first;
        private long last;
        private long seen;
        private boolean isUnsaved;

        Fact(long id, Content content) {
            this.id = id;
            this.kind = content.kind;
        }

        void begin(long newTold, long newFirst, long newLast, long newSeen) {
            told = newTold;
            first = newFirst;
            last = newLast;
            seen = newSeen;
            isUnsaved = false;
        }

        boolean isToldAt(long time) {
            return told >= 0 && time >= first - kind.patience() && time <= last + kind.patience();
        }

        void extend(long time, long newSeen) {
            first = Math.min(first, time);
            last = Math.max(last, time);
            seen = Math.max(seen, newSeen);
            isUnsaved = true;
        }
    }
}
