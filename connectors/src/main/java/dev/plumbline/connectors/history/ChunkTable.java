package dev.plumbline.connectors.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The chunks and roll-ups of the file.
final class ChunkTable {

    private final Database database;
    private final AtomicLong damaged = new AtomicLong();
    private boolean hasRollUps;

    ChunkTable(Database database) throws SQLException {
        this.database = database;
        hasRollUps = database.number("SELECT max(id) FROM rollup", 0) > 0;
    }

    /// Whether anything is old enough to be rolled up.
    boolean hasRollUps() {
        return hasRollUps;
    }

    /// How many damaged chunks were met, and left out.
    long damaged() {
        return damaged.get();
    }

    void add(int lane, long start, long finish, byte[] body) throws SQLException {
        database.change(
                "INSERT INTO chunk (series, start, finish, body) VALUES (?, ?, ?, ?)", lane, start, finish, body);
    }

    void addRollUps(int lane, List<Bucket> buckets) throws SQLException {
        if (!buckets.isEmpty()) {
            hasRollUps = true;
            database.change(
                    "INSERT INTO rollup (series, length, start, finish, body) VALUES (?, ?, ?, ?, ?)",
                    lane,
                    buckets.getFirst().length(),
                    buckets.getFirst().start(),
                    buckets.getLast().start() + buckets.getLast().length() - 1,
                    BucketChunk.encode(buckets));
        }
    }

    /// Adds the samples of the chunks that reach into a span, whole chunks.
    void read(int lane, long from, long to, Points points) throws SQLException {
        for (Row row : rows(
                "SELECT id, body FROM chunk WHERE series = ? AND start <= ? AND finish >= ? ORDER BY id",
                lane,
                to,
                from)) {
            decode(row.body, points);
        }
    }

    /// Adds the samples of a chunk; those of a damaged one are left out, and counted as such.
    ///
    /// @return whether it could be read
    boolean decode(byte[] body, Points points) {
        try {
            SampleChunk.decode(body, points);
            return true;
        } catch (DamagedException leftOut) {
            damaged.incrementAndGet();
            return false;
        }
    }

    /// The roll-ups of a length that reach into a span.
    List<Bucket> rollUps(int lane, long length, long from, long to) throws SQLException {
        List<Bucket> found = new ArrayList<>();
        if (!hasRollUps) {
            return found;
        }
        for (Row row : rows(
                "SELECT id, body FROM rollup WHERE series = ? AND length = ? AND start <= ? AND finish >= ? ORDER BY id",
                lane,
                length,
                to,
                from)) {
            List<Bucket> buckets = new ArrayList<>();
            decode(row.body, length, buckets);
            buckets.removeIf(bucket -> bucket.start() > to || bucket.start() + length <= from);
            found.addAll(buckets);
        }
        return found;
    }

    /// Adds the roll-ups of a row, as [#decode(byte[], Points)] does the samples.
    boolean decode(byte[] body, long length, List<Bucket> buckets) {
        try {
            buckets.addAll(BucketChunk.decode(body, length));
            return true;
        } catch (DamagedException leftOut) {
            damaged.incrementAndGet();
            return false;
        }
    }

    /// The samples of a head row; empty if it is damaged.
    Optional<HeadRow> decodeHead(byte[] body) {
        try {
            return Optional.of(HeadRow.decode(body));
        } catch (DamagedException leftOut) {
            damaged.incrementAndGet();
            return Optional.empty();
        }
    }

    /// Keeps a damaged row where nothing reads it: under the negative number of its series.
    void setAside(String table, long id) throws SQLException {
        database.change("UPDATE " + table + " SET series = -abs(series) WHERE id = ?", id);
    }

    List<Row> rows(String sql, Object... values) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = database.statement(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(new Row(rows.getLong(1), rows.getBytes(2)));
            }
        }
        return found;
    }

    /// A row with its number.
    static final class Row {

        private final long id;
        private final byte[] body;

        Row(long id, byte[] body) {
            this.id = id;
            this.body = body;
        }

        long id() {
            return id;
        }

        byte[] body() {
            return body;
        }
    }
}
