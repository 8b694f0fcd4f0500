package dev.plumbline.connectors.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All streams of numbers of the file, and the tables that name them: texts stand there once.
final class Lanes {

    private final Database database;
    private final SubjectText subjects;
    private final Map<Channel, Lane> byChannel = new HashMap<>();
    private final Map<Integer, Lane> byId = new LinkedHashMap<>();
    private final Map<String, Integer> subjectIds = new HashMap<>();
    private final Map<List<String>, Integer> provenanceIds = new HashMap<>();

    Lanes(Database database, SubjectText subjects) throws SQLException, DamagedException {
        this.database = database;
        this.subjects = subjects;
        load();
    }

    private void load() throws SQLException, DamagedException {
        String sql = "SELECT series.id, measure, part, sealed, subject, text, provenance, source, detail FROM series"
                + " JOIN subject ON subject.id = subject JOIN provenance ON provenance.id = provenance"
                + " ORDER BY series.id";
        try (ResultSet rows = database.statement(sql).executeQuery()) {
            while (rows.next()) {
                String text = rows.getString(6);
                List<String> provenance = List.of(rows.getString(8), rows.getString(9));
                subjectIds.put(text, rows.getInt(5));
                provenanceIds.put(provenance, rows.getInt(7));
                add(new Lane(
                        rows.getInt(1),
                        new Channel(
                                subjects.read(text),
                                rows.getString(2),
                                provenance.getFirst(),
                                provenance.getLast(),
                                rows.getInt(3)),
                        rows.getLong(4)));
            }
        }
    }

    private Lane add(Lane lane) {
        byChannel.put(lane.channel(), lane);
        byId.put(lane.id(), lane);
        return lane;
    }

    @Nullable
    Lane find(Channel channel) {
        return byChannel.get(channel);
    }

    @Nullable
    Lane find(int id) {
        return byId.get(id);
    }

    Collection<Lane> all() {
        return byId.values();
    }

    /// The lane of a channel, which is begun if it is new.
    Lane lane(Channel channel) throws SQLException {
        Lane known = byChannel.get(channel);
        return known == null ? begun(channel) : known;
    }

    private Lane begun(Channel channel) throws SQLException {
        int id = (int) database.number("SELECT max(id) FROM series", 0) + 1;
        database.change(
                "INSERT INTO series (id, subject, measure, provenance, part, sealed) VALUES (?, ?, ?, ?, ?, 0)",
                id,
                subject(subjects.write(channel.subject())),
                channel.measure(),
                provenance(channel.source(), channel.detail()),
                channel.part());
        return add(new Lane(id, channel, 0));
    }

    private int subject(String text) throws SQLException {
        Integer known = subjectIds.get(text);
        if (known != null) {
            return known;
        }
        int id = (int) database.number("SELECT max(id) FROM subject", 0) + 1;
        database.change("INSERT INTO subject (id, text) VALUES (?, ?)", id, text);
        subjectIds.put(text, id);
        return id;
    }

    private int provenance(String source, String detail) throws SQLException {
        List<String> both = List.of(source, detail);
        Integer known = provenanceIds.get(both);
        if (known != null) {
            return known;
        }
        int id = (int) database.number("SELECT max(id) FROM provenance", 0) + 1;
        database.change("INSERT INTO provenance (id, source, detail) VALUES (?, ?, ?)", id, source, detail);
        provenanceIds.put(both, id);
        return id;
    }

    /// The lanes that have samples which are not in a chunk.
    List<Lane> open() {
        List<Lane> open = new ArrayList<>();
        for (Lane lane : byId.values()) {
            if (!lane.block().isEmpty()) {
                open.add(lane);
            }
        }
        return open;
    }
}
