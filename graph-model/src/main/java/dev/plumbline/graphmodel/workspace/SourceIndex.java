package dev.plumbline.graphmodel.workspace;

import java.util.HashMap;
import java.util.Map;
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
        this.elements = before.elements;
        this.relations = before.relations;
        this.flows = before.flows;
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
