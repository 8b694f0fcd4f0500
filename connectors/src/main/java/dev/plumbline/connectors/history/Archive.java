package dev.plumbline.connectors.history;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What the file holds, and what of it waits in memory to become chunks. One thread uses it at a time.
///
/// Each pull is one head row. A lane whose block is full becomes a chunk; a head row goes when all its samples are in
/// chunks. So what is in memory can always be made again from the file.
final class Archive {

    private static final long MOST_HEAD_BYTES = 32L << 20;
    private static final int PULLS_BETWEEN_CLEANINGS = 256;

    private final Database database;
    private final Lanes lanes;
    private final Facts facts;
    private final ChunkTable chunks;
    private final FactText texts;
    private final Ingest ingest;
    private long lastHead;
    private long newest = Instant.EPOCH.toEpochMilli();

    /// Reads what the file holds.
    ///
    /// @throws DamagedException if it is not what was written
    Archive(Database database) throws SQLException, DamagedException {
        this.database = database;
        JsonMapper json = JsonMapper.shared();
        SubjectText subjects = new SubjectText(json);
        lanes = new Lanes(database, subjects);
        facts = new Facts(database);
        chunks = new ChunkTable(database);
        texts = new FactText(json, subjects);
        ingest = new Ingest(lanes, facts, texts);
        replay();
    }

    private void replay() throws SQLException {
        for (Lane lane : lanes.all()) {
            lastHead = Math.max(lastHead, lane.sealed());
        }
        for (ChunkTable.Row row : chunks.rows("SELECT id, body FROM head ORDER BY id")) {
            lastHead = Math.max(lastHead, row.id());
            chunks.decodeHead(row.body()).ifPresent(samples -> replay(row.id(), samples));
        }
    }

    private void replay(long head, HeadRow row) {
        row.each((index, id, time, value) -> {
            Lane lane = lanes.find(id);
            if (lane != null && head > lane.sealed()) {
                lane.block().add(time, value, head);
                newest = Math.max(newest, time);
            }
        });
        row.eachFact(facts::replay);
    }

    /// When the newest sample was measured that was not in a chunk when the file was opened, in milliseconds.
    long newest() {
        return newest;
    }

    Lanes lanes() {
        return lanes;
    }

    Facts facts() {
        return facts;
    }

    FactText texts() {
        return texts;
    }

    ChunkTable chunks() {
        return chunks;
    }

    Database database() {
        return database;
    }

    /// Keeps what was told, all of it or nothing.
    ///
    /// After an exception this archive is of no use, and the file as it was.
    void keep(List<Pull> pulls) throws SQLException {
        database.transaction(() -> {
            long head = lastHead + 1;
            HeadRow told = new HeadRow();
            lanes.all().forEach(Lane::beginHead);
            boolean[] isSealed = {false};
            for (Pull pull : pulls) {
                ingest.take(pull, told, (lane, time, value) -> {
                    if (lane.block().add(time, value, head)) {
                        told.add(lane.id(), time, value);
                        newest = Math.max(newest, time);
                        if (lane.block().isFull()) {
                            seal(lane, head - 1, told.size());
                            isSealed[0] = true;
                        }
                    }
                });
            }
            database.change(
                    "INSERT INTO head (id, body) VALUES (?, ?)",
                    head,
                    open(told).encode());
            lastHead = head;
            if (isSealed[0] || head % PULLS_BETWEEN_CLEANINGS == 0) {
                clean();
            }
        });
    }

    /// What of a head row is not in chunks.
    private HeadRow open(HeadRow told) {
        HeadRow open = new HeadRow();
        told.each((index, id, time, value) -> {
            Lane lane = lanes.find(id);
            if (lane != null && lane.isOpen(index)) {
                open.add(id, time, value);
            }
        });
        told.eachFact(open::addFact);
        return open;
    }

    private void seal(Lane lane, long head, int entries) throws SQLException {
        Block block = lane.block();
        chunks.add(lane.id(), block.first(), block.last(), block.chunk());
        database.change("UPDATE series SET sealed = ? WHERE id = ?", head, lane.id());
        lane.seal(head, entries);
    }

    /// Removes the head rows that nothing needs any more; lanes with few samples give way when there are too many.
    private void clean() throws SQLException {
        facts.save();
        List<Lane> open = new ArrayList<>(lanes.open());
        open.sort(Comparator.comparingLong(lane -> lane.block().oldestHead()));
        long bytes = database.number("SELECT sum(length(body)) FROM head", 0);
        if (bytes > MOST_HEAD_BYTES && !open.isEmpty()) {
            long oldest = open.getFirst().block().oldestHead();
            sealBefore(open, oldest + (lastHead - oldest) / 2);
            open.removeIf(lane -> lane.block().isEmpty());
        }
        long needed = open.isEmpty() ? lastHead + 1 : open.getFirst().block().oldestHead();
        database.change("DELETE FROM head WHERE id < ?", needed);
    }

    private void sealBefore(List<Lane> open, long head) throws SQLException {
        for (Lane lane : open) {
            if (lane.block().oldestHead() <= head) {
                seal(lane, lastHead, 0);
            }
        }
    }

    /// Makes chunks of the samples of lanes that nothing was told of since an instant.
    void sealIdle(long before) throws SQLException {
        List<Lane> idle = new ArrayList<>(lanes.open());
        idle.removeIf(lane -> lane.block().last() >= before);
        if (!idle.isEmpty()) {
            database.transaction(() -> {
                sealBefore(idle, lastHead);
                clean();
            });
        }
    }

    /// Keeps many samples of one lane at once, as chunks.
    void fill(Channel channel, List<Sample> samples) throws SQLException {
        Points points = new Points();
        samples.forEach(sample -> points.add(sample.time().toEpochMilli(), sample.value(), 0));
        Points sorted = points.sorted();
        Lane lane = lanes.lane(channel);
        for (int from = 0; from < sorted.size(); from += SampleChunk.FULL) {
            int to = Math.min(sorted.size(), from + SampleChunk.FULL);
            chunks.add(lane.id(), sorted.time(from), sorted.time(to - 1), sorted.chunk(from, to));
        }
    }

    /// The samples of a lane in a span, its ends included; where there are none any more, the last values of its
    /// roll-ups.
    Points points(Lane lane, long from, long to) throws SQLException {
        Points points = new Points();
        for (long length : Lengths.COARSE_FIRST) {
            for (Bucket bucket : chunks.rollUps(lane.id(), length, from, to)) {
                points.add(bucket.lastTime(), bucket.last(), length);
            }
        }
        chunks.read(lane.id(), from, to, points);
        lane.block().addTo(points, from, to);
        return points.sorted().between(from, to);
    }

    /// The samples and roll-ups of a lane that reach into a span, in the order of their starts.
    List<Bucket> buckets(Lane lane, long from, long to) throws SQLException {
        List<Bucket> found = new ArrayList<>();
        for (long length : Lengths.COARSE_FIRST) {
            found.addAll(chunks.rollUps(lane.id(), length, from, to));
        }
        Points points = new Points();
        chunks.read(lane.id(), from, to, points);
        lane.block().addTo(points, from, to);
        found.addAll(points.sorted().between(from, to).buckets());
        found.sort(Comparator.comparingLong(Bucket::start));
        return found;
    }
}
