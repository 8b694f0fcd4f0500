package dev.plumbline.graphmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The kinds with their names in other notations, read from the data file `kinds.csv`.
public final class KindTable {

    private static final int COLUMNS = 8;

    private final Map<ElementKind, KindMapping> rows;

    private KindTable(Map<ElementKind, KindMapping> rows) {
        this.rows = rows;
    }

    /// Reads the table that is part of the program.
    public static KindTable load() {
        try (InputStream stream = KindTable.class.getResourceAsStream("kinds.csv")) {
            if (stream == null) {
                throw new IllegalStateException("kinds.csv is missing from the program");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static KindTable parse(String csv) {
        Map<ElementKind, KindMapping> rows = new EnumMap<>(ElementKind.class);
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            List<String> cells = List.of(line.split(",", COLUMNS));
            ElementKind kind = ElementKind.of(cells.getFirst())
                    .orElseThrow(() -> new IllegalStateException("kinds.csv: unknown kind " + cells.getFirst()));
            rows.put(
                    kind,
                    new KindMapping(
                            kind,
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5),
                            cells.get(6),
                            cells.get(7)));
        });
        return new KindTable(rows);
    }

    /// The row of a kind.
    public KindMapping of(ElementKind kind) {
        KindMapping row = rows.get(kind);
        if (row == null) {
            throw new IllegalStateException("kinds.csv has no row for " + kind.id());
        }
        return row;
    }

    /// All rows, in the order of the kinds.
    public List<KindMapping> rows() {
        return List.copyOf(rows.values());
    }
}
