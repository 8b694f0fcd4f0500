package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.WantedNode.Field;
import dev.plumbline.graphmodel.workspace.WantedNode.Group;
import dev.plumbline.graphmodel.workspace.WantedNode.Listing;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a scenario while it is edited, token by token; after each edit it is parsed again.
final class ScenarioDraft {

    private static final List<String> ORDER = List.of(
            "scenario",
            "description",
            "workload",
            "overrides",
            "links",
            "faults",
            "assert",
            "failures",
            "horizon",
            "warmup",
            "replications",
            "precision",
            "seed");

    private final YamlParser parser;
    private final int start;
    private final List<TextEdit> edits = new ArrayList<>();
    private SourceText source;

    /// @param start where the scenario begins in its file
    ScenarioDraft(YamlParser parser, SourceText source, int start) {
        this.parser = parser;
        this.source = source;
        this.start = start;
    }

    List<TextEdit> edits() {
        return List.copyOf(edits);
    }

    /// Gives a key a value, wherever the key stands or is to stand.
    void set(Field field) throws EditRefusedException {
        while (true) {
            YamlMapping root = root();
            YamlEntry own = root.entry(field.key());
            Optional<Replacement> next =
                    own == null ? Optional.of(withKey(root, field)) : new NodeEdits(source).value(own, field.value());
            if (next.isEmpty()) {
                return;
            }
            replace(next.get());
        }
    }

    /// Takes a key away, if it is there.
    void remove(String key) throws EditRefusedException {
        YamlMapping root = root();
        YamlEntry own = root.entry(key);
        if (own != null) {
            new NodeEdits(source).requireUnused(own.value());
            List<PartEdits.Span> spans = PartSpans.of(source.text(), root);
            PartEdits parts = new PartEdits(source.text());
            int index = root.entries().indexOf(own);
            replace(root.flow() ? parts.removeFlow(spans, index) : parts.removeLines(spans, index));
        }
    }

    /// Makes an item of the list under a key another one.
    void setItem(String key, int index, WantedNode wanted) throws EditRefusedException {
        while (true) {
            NodeEdits nodes = new NodeEdits(source);
            YamlSequence list = list(key);
            nodes.requireOwn(list);
            Optional<Replacement> next = nodes.item(list.items().get(index), wanted);
            if (next.isEmpty()) {
                return;
            }
            replace(next.get());
        }
    }

    /// The node of an item of the list under a key.
    YamlNode item(String key, int index) throws EditRefusedException {
        return list(key).items().get(index).resolved();
    }

    /// Adds an item at the end of the list under a key, or the key with it.
    void add(String key, WantedNode wanted) throws EditRefusedException {
        YamlMapping root = root();
        YamlEntry own = root.entry(key);
        if (own == null) {
            replace(withKey(root, new Field(key, new Listing(List.of(wanted)), false)));
            return;
        }
        YamlSequence list = list(key);
        new NodeEdits(source).requireOwn(list);
        replace(new CollectionEdits(source.text()).withItem(list, list.items().size(), wanted));
    }

    /// Takes an item of the list under a key away, and with the last one the key; but not the comments before it.
    void removeItem(String key, int index) throws EditRefusedException {
        YamlSequence list = list(key);
        NodeEdits nodes = new NodeEdits(source);
        nodes.requireOwn(list);
        nodes.requireUnused(list.items().get(index));
        if (list.items().size() > 1) {
            replace(new CollectionEdits(source.text()).withoutItem(list, index));
        } else {
            removeLast(key, list);
        }
    }

    private void removeLast(String key, YamlSequence list) throws EditRefusedException {
        YamlEntry own = own(key);
        int behind = source.text().indexOf(':', own.key().end()) + 1;
        int first = PartSpans.of(source.text(), list).getFirst().start();
        if (list.flow() || source.text().substring(behind, first).indexOf('#') < 0) {
            remove(key);
            return;
        }
        replace(new CollectionEdits(source.text()).withoutItem(list, 0));
        replace(new Replacement(behind, behind, " []"));
    }

    /// Lists and overrides stand on lines of their own, where the scenario is not in braces.
    private Replacement withKey(YamlMapping root, Field field) {
        List<String> added = root.flow() ? List.of(field.oneLine()) : onLines(root, field);
        return new CollectionEdits(source.text()).withKey(root, field.key(), ORDER, added);
    }

    private List<String> onLines(YamlMapping root, Field field) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(indent(root));
        if (field.value() instanceof Listing listing) {
            listing.items().forEach(item -> lines.add(indent + "- " + item.oneLine()));
        } else if (field.key().equals("overrides") && field.value() instanceof Group group) {
            group.lines().forEach(line -> lines.add("  " + line));
        }
        if (lines.isEmpty()) {
            return List.of(field.oneLine());
        }
        lines.addFirst(field.key() + ":");
        return lines;
    }

    /// How far the lists of the scenario are indented.
    private int indent(YamlMapping root) {
        TextLines lines = new TextLines(source.text());
        for (YamlEntry entry : root.entries()) {
            if (entry.value() instanceof YamlSequence list && !list.flow()) {
                return lines.column(list.start()) - lines.column(root.start());
            }
        }
        return 2;
    }

    private YamlSequence list(String key) throws EditRefusedException {
        YamlEntry own = own(key);
        if (own.value() instanceof YamlSequence list) {
            return list;
        }
        throw EditRefusedException.alias(source.place(own.start()), key);
    }

    private YamlEntry own(String key) throws EditRefusedException {
        YamlMapping root = root();
        YamlEntry own = root.entry(key);
        if (own == null) {
            throw EditRefusedException.inherited(source.place(root.start()), key);
        }
        return own;
    }

    private YamlMapping root() throws EditRefusedException {
        for (YamlNode root : parser.parse(source).roots()) {
            if (root instanceof YamlMapping mapping && mapping.start() == start) {
                return mapping;
            }
        }
        throw EditRefusedException.unfit(source.place(start), "The change of the scenario");
    }

    private void replace(Replacement replacement) {
        TextEdit edit = replacement.in(source.file(), source.text());
        edits.add(edit);
        source = new SourceText(source.file(), edit.applyTo(source.text()).orElseThrow());
    }
}
