package dev.plumbline.graphmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which relations make sense between which kinds of elements, the most telling first; read from the data file
/// `relations.csv`.
///
/// The table says what is offered to people who connect two elements. Files may say otherwise.
public final class LegalRelations {

    private final Map<RelationKind, Ends> rows;

    private LegalRelations(Map<RelationKind, Ends> rows) {
        this.rows = rows;
    }

    /// Reads the table that is part of the program.
    public static LegalRelations load() {
        try (InputStream stream = LegalRelations.class.getResourceAsStream("relations.csv")) {
            if (stream == null) {
                throw new IllegalStateException("relations.csv is missing from the program");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LegalRelations parse(String csv) {
        Map<RelationKind, Ends> rows = new LinkedHashMap<>();
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(",", 3);
            RelationKind kind =
                    RelationKind.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            rows.put(kind, new Ends(kinds(cells[1]), kinds(cells[2])));
        });
        return new LegalRelations(rows);
    }

    private static Set<ElementKind> kinds(String cell) {
        Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
        for (String word : cell.split(" ", -1)) {
            kinds.addAll(word(word));
        }
        return kinds;
    }

    private static Set<ElementKind> word(String word) {
        return switch (word) {
            case "anything" -> EnumSet.complementOf(EnumSet.of(ElementKind.PERSON, ElementKind.TEAM));
            case "store" ->
                EnumSet.of(
                        ElementKind.DATASTORE,
                        ElementKind.CACHE,
                        ElementKind.DATASET,
                        ElementKind.VECTOR_INDEX,
                        ElementKind.MEMORY_STORE,
                        ElementKind.PROMPT);
            case "callable" -> {
                Set<ElementKind> callable = actors();
                callable.add(ElementKind.API);
                callable.remove(ElementKind.JOB);
                yield callable;
            }
            case "actor" -> actors();
            default ->
                EnumSet.of(ElementKind.of(word)
                        .orElseThrow(() -> new IllegalStateException("relations.csv: unknown kind " + word)));
        };
    }

    /// What does something of its own.
    private static Set<ElementKind> actors() {
        Set<ElementKind> actors = EnumSet.of(ElementKind.SYSTEM, ElementKind.COMPONENT);
        for (ElementKind kind : ElementKind.values()) {
            boolean active = kind.group() == ElementKind.Group.RUNTIME || kind.group() == ElementKind.Group.AI;
            if (active && !word("store").contains(kind)) {
                actors.add(kind);
            }
        }
        return actors;
    }

    /// The kinds of relation from one kind of element to another, the most telling first; empty if none makes sense.
    public List<RelationKind> between(ElementKind from, ElementKind to) {
        List<RelationKind> legal = new ArrayList<>();
        rows.forEach((kind, ends) -> {
            if (ends.from.contains(from) && ends.to.contains(to)) {
                legal.add(kind);
            }
        });
        return List.copyOf(legal);
    }

    private record Ends(Set<ElementKind> from, Set<ElementKind> to) {}
}
