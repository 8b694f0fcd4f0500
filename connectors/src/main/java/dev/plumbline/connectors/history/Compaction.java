package dev.plumbline.connectors.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes roll-ups of what is old, in small steps: a day of samples or ten days of short roll-ups of one lane at once.
final class Compaction {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long TEN_DAYS = 10 * DAY;

    private final Archive archive;
    private final Keeping keeping;

    Compaction(Archive archive, Keeping keeping) {
        this.archive = archive;
        this.keeping = keeping;
    }

    /// Does one step for a lane.
    ///
    /// @return whether there may be more to do for it
    boolean step(Lane lane, Instant now) throws SQLException {
        return rollUpSamples(lane, now.minus(keeping.raw()).toEpochMilli())
                || rollUpShort(lane, now.minus(keeping.fine()).toEpochMilli());
    }

    private boolean rollUpSamples(Lane lane, long oldest) throws SQLException {
        long end = Math.floorDiv(oldest, DAY) * DAY;
        long first =
                archive.database().number("SELECT min(start) FROM chunk WHERE series = ?", Long.MAX_VALUE, lane.id());
        if (first >= end) {
            return false;
        }
        long until = Math.floorDiv(first, DAY) * DAY + DAY;
        archive.database().transaction(() -> rollUpDay(lane, until));
        return true;
    }

    /// Chunks that reach further keep what comes after the day; damaged ones are set aside.
    private void rollUpDay(Lane lane, long until) throws SQLException {
        ChunkTable chunks = archive.chunks();
        Points day = new Points();
        String sql = "SELECT id, body FROM chunk WHERE series = ? AND start < ? ORDER BY id";
        for (ChunkTable.Row row : chunks.rows(sql, lane.id(), until)) {
            Points chunk = new Points();
            if (chunks.decode(row.body(), chunk)) {
                chunk.between(Long.MIN_VALUE, until - 1).addTo(day);
                keepLater(row.id(), chunk.between(until, Long.MAX_VALUE));
            } else {
                chunks.setAside("chunk", row.id());
            }
        }
        chunks.addRollUps(lane.id(), Bucket.grouped(day.sorted().buckets(), Lengths.FINE));
    }

    private void keepLater(long chunk, Points later) throws SQLException {
        if (later.size() == 0) {
            archive.database().change("DELETE FROM chunk WHERE id = ?", chunk);
        } else {
            archive.database()
                    .change(
                            "UPDATE chunk SET start = ?, body = ? WHERE id = ?",
                            later.time(0),
                            later.chunk(0, later.size()),
                            chunk);
        }
    }

    private boolean rollUpShort(Lane lane, long oldest) throws SQLException {
        long end = Math.floorDiv(oldest, TEN_DAYS) * TEN_DAYS;
        long first = archive.database()
                .number(
                        "SELECT min(start) FROM rollup WHERE series = ? AND length = ?",
                        Long.MAX_VALUE,
                        lane.id(),
                        Lengths.FINE);
        if (first >= end) {
            return false;
        }
        long until = Math.floorDiv(first, TEN_DAYS) * TEN_DAYS + TEN_DAYS;
        archive.database().transaction(() -> rollUpTenDays(lane, until));
        return true;
    }

    private void rollUpTenDays(Lane lane, long until) throws SQLException {
        ChunkTable chunks = archive.chunks();
        List<Bucket> fine = new ArrayList<>();
        String sql = "SELECT id, body FROM rollup WHERE series = ? AND length = ? AND start < ? ORDER BY id";
        for (ChunkTable.Row row : chunks.rows(sql, lane.id(), Lengths.FINE, until)) {
            if (chunks.decode(row.body(), Lengths.FINE, fine)) {
                archive.database().change("DELETE FROM rollup WHERE id = ?", row.id());
            } else {
                chunks.setAside("rollup", row.id());
            }
        }
        fine.sort(Comparator.comparingLong(Bucket::start));
        chunks.addRollUps(lane.id(), Bucket.grouped(fine, Lengths.COARSE));
    }
}
