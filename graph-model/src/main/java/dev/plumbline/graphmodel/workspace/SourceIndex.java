package dev.plumbline.graphmodel.workspace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where every element, relation, flow and scenario stands: the file, and the span of its entry there.
///
/// The span of an element or a flow reaches from its id to the end of its value, that of a relation is its item without
/// the dash, that of a scenario is the whole of its file's mapping. Where an id is written twice, the first one counts.
public final class SourceIndex {

    private final Map<String, Entry> elements;
    private final Map<String, Entry> relations;
    private final Map<String, Entry> flows;
    private final Map<String, Entry> scenarios;
    private final Map<String, EntrySpans> spans;

    private SourceIndex(Builder built) {
        this.elements = built.elements;
        this.relations = built.relations;
        this.flows = built.flows;
        this.scenarios = built.scenarios;
        this.spans = built.spans;
    }

    private SourceIndex(SourceIndex before, Map<String, EntrySpans> spans) {
        this(before, "", Map.of(), spans);
    }

    /// @param section the root key of the entries that are other ones now
    private SourceIndex(SourceIndex before, String section, Map<String, Entry> changed, Map<String, EntrySpans> spans) {
        this.elements = section.equals("elements") ? changed : before.elements;
        this.relations = section.equals("relations") ? changed : before.relations;
        this.flows = section.equals("flows") ? changed : before.flows;
        this.scenarios = before.scenarios;
        this.spans = spans;
    }

    /// The entry of an element.
    public Optional<SourceSpan> element(String id) {
        return span(elements.get(id));
    }

    /// The entry of a relation.
    public Optional<SourceSpan> relation(String id) {
        return span(relations.get(id));
    }

    /// The entry of a flow.
    public Optional<SourceSpan> flow(String id) {
        return span(flows.get(id));
    }

    /// The file of a scenario.
    public Optional<SourceSpan> scenario(String id) {
        return span(scenarios.get(id));
    }

    /// The entry of whatever has the id: an element, or else a relation, a flow, a scenario.
    public Optional<SourceSpan> any(String id) {
        return element(id).or(() -> relation(id)).or(() -> flow(id)).or(() -> scenario(id));
    }

    boolean hasElement(String id) {
        return elements.containsKey(id);
    }

    /// The entry of the kind of thing with the id: "element", "relation", "flow" or "scenario".
    Optional<SourceSpan> any(String what, String id) {
        return switch (what) {
            case "element" -> element(id);
            case "relation" -> relation(id);
            case "flow" -> flow(id);
            default -> scenario(id);
        };
    }

    /// The index after characters of a file were replaced within or between entries, where no entry came or went.
    SourceIndex edited(String file, int offset, int removed, int inserted) {
        EntrySpans before = spans.get(file);
        if (before == null) {
            return this;
        }
        Map<String, EntrySpans> changed = new HashMap<>(spans);
        changed.put(file, before.edited(offset, removed, inserted));
        return new SourceIndex(this, changed);
    }

    /// The entry that begins last before another one in its file.
    Optional<SourceSpan> before(SourceSpan span) {
        EntrySpans inFile = spans.get(span.file());
        int ordinal = inFile == null ? -1 : inFile.before(span.start());
        return inFile == null || ordinal < 0
                ? Optional.empty()
                : Optional.of(new SourceSpan(span.file(), inFile.start(ordinal), inFile.end(ordinal)));
    }

    /// The index after an edit brought an entry under a root key.
    SourceIndex with(String section, String id, TextEdit edit, int start, int end) {
        EntrySpans inFile = Objects.requireNonNull(spans.get(edit.file()));
        Map<String, Entry> entries = new HashMap<>(of(section));
        entries.put(id, new Entry(edit.file(), inFile.size()));
        Map<String, EntrySpans> changed = new HashMap<>(spans);
        changed.put(edit.file(), inFile.withAdded(edit.offset(), edit.inserted().length(), start, end));
        return new SourceIndex(this, section, entries, changed);
    }

    /// The index after an edit removed an entry from under a root key.
    SourceIndex without(String section, String id, TextEdit edit) {
        Map<String, Entry> entries = new HashMap<>(of(section));
        entries.remove(id);
        SourceIndex moved = edited(edit.file(), edit.offset(), edit.removed().length(), 0);
        return new SourceIndex(moved, section, entries, moved.spans);
    }

    /// The index without entries whose texts are gone already.
    SourceIndex without(Collection<NearbyRemovals.Entry> removed) {
        SourceIndex result = this;
        for (String section : List.of("elements", "relations", "flows")) {
            Map<String, Entry> entries = new HashMap<>(of(section));
            removed.stream()
                    .filter(entry -> entry.section().equals(section))
                    .forEach(entry -> entries.remove(entry.id()));
            result = new SourceIndex(result, section, entries, spans);
        }
        return result;
    }

    /// The index where an element has another id.
    SourceIndex renamed(String before, String after) {
        Map<String, Entry> entries = new HashMap<>(elements);
        Entry entry = entries.remove(before);
        if (entry != null) {
            entries.put(after, entry);
        }
        return new SourceIndex(this, "elements", entries, spans);
    }

    /// The entry with the id under a root key: "elements", "relations" or "flows".
    Optional<SourceSpan> entry(String section, String id) {
        return span(of(section).get(id));
    }

    private Map<String, Entry> of(String section) {
        return switch (section) {
            case "elements" -> elements;
            case "relations" -> relations;
            default -> flows;
        };
    }

    /// The index where an element, or else a relation, takes another span of its file.
    SourceIndex placed(String id, boolean isElement, int start, int end) {
        Entry entry = isElement ? elements.get(id) : relations.get(id);
        EntrySpans inFile = entry == null ? null : spans.get(entry.file);
        if (entry == null || inFile == null) {
            return this;
        }
        Map<String, EntrySpans> changed = new HashMap<>(spans);
        changed.put(entry.file, inFile.with(entry.ordinal, start, end));
        return new SourceIndex(this, changed);
    }

    private Optional<SourceSpan> span(@Nullable Entry entry) {
        EntrySpans inFile = entry == null ? null : spans.get(entry.file);
        return entry == null || inFile == null
                ? Optional.empty()
                : Optional.of(new SourceSpan(entry.file, inFile.start(entry.ordinal), inFile.end(entry.ordinal)));
    }

    /// @param ordinal which of the file's spans it is
    private record Entry(String file, int ordinal) {}

    /// Collects the entries of all files; each method tells whether the id is new.
    static final class Builder {

        private final Map<String, Entry> elements = new HashMap<>();
        private final Map<String, Entry> relations = new HashMap<>();
        private final Map<String, Entry> flows = new HashMap<>();
        private final Map<String, Entry> scenarios = new HashMap<>();
        private final Map<String, EntrySpans> spans = new HashMap<>();

        void file(String file, EntrySpans inFile) {
            spans.put(file, inFile);
        }

        boolean element(String id, String file, int ordinal) {
            return elements.putIfAbsent(id, new Entry(file, ordinal)) == null;
        }

        boolean relation(String id, String file, int ordinal) {
            return relations.putIfAbsent(id, new Entry(file, ordinal)) == null;
        }

        boolean flow(String id, String file, int ordinal) {
            return flows.putIfAbsent(id, new Entry(file, ordinal)) == null;
        }

        boolean scenario(String id, String file, int ordinal) {
            return scenarios.putIfAbsent(id, new Entry(file, ordinal)) == null;
        }

        SourceIndex build() {
            return new SourceIndex(this);
        }
    }
}
