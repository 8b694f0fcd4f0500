package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Rewrites the id of an element where it is declared and wherever something refers to it, in all files.
final class RenameEdits {

    private final YamlParser parser;
    private final MergedEntries merged = new MergedEntries(null);
    private final Change.RenameElement rename;
    private final String before;
    private final String after;
    private final TreeMap<Integer, Replacement> found = new TreeMap<>();
    private String source = "";

    RenameEdits(YamlParser parser, Change.RenameElement rename) {
        this.parser = parser;
        this.rename = rename;
        this.before = rename.before();
        this.after = rename.after();
    }

    List<TextEdit> of(Workspace workspace) {
        List<TextEdit> edits = new ArrayList<>();
        for (WorkspaceFile file : workspace.files()) {
            if (file.text().contains(before) && !WorkspaceReader.isRulePack(file.path())) {
                found.clear();
                source = file.text();
                parser.parse(file.source()).roots().forEach(this::root);
                edits.addAll(edits(file.source()));
            }
        }
        edits.addAll(new ViewMentions(parser, workspace).placesRenamed(rename));
        return edits;
    }

    /// Looks into a file of views alone.
    List<TextEdit> ofViews(SourceText text) {
        source = text.text();
        parser.parse(text).roots().forEach(this::root);
        return edits(text);
    }

    /// Looks into one entry of a file alone.
    ///
    /// @param node the item of a relation, or a mapping that holds the entry of an element alone
    void entry(SourceText text, YamlNode node, boolean isRelation) {
        source = text.text();
        if (isRelation) {
            relation(node);
        } else {
            entries(node).forEach(this::element);
        }
    }

    /// What was found in a file, from the end to the beginning, so that offsets stay right.
    List<TextEdit> edits(SourceText text) {
        return found.descendingMap().values().stream()
                .map(one -> one.in(text.file(), text.text()))
                .toList();
    }

    private void root(YamlNode root) {
        if (!(root.resolved() instanceof YamlMapping mapping)) {
            return;
        }
        if (mapping.entry(ViewReader.VIEW) != null) {
            view(merged.of(mapping));
        }
        for (YamlEntry entry : merged.of(mapping)) {
            YamlNode value = entry.value().resolved();
            switch (entry.keyText()) {
                case "elements" -> entries(value).forEach(this::element);
                case "relations" -> items(value).forEach(this::relation);
                case "remove" -> items(value).forEach(this::whole);
                case "overrides" -> entries(value).forEach(override -> prefix(override.key()));
                case "assert" -> items(value).forEach(this::prefix);
                case "faults" ->
                    items(value)
                            .forEach(fault -> entries(fault.resolved()).stream()
                                    .filter(part -> part.keyText().equals("element"))
                                    .forEach(part -> whole(part.value())));
                default -> {}
            }
        }
    }

    private void element(YamlEntry entry) {
        boolean isRenamed = entry.keyText().equals(before);
        if (isRenamed) {
            whole(entry.key());
        }
        for (YamlEntry part : entries(entry.value().resolved())) {
            String key = part.keyText();
            if (key.equals("parent")) {
                whole(part.value());
            } else if (key.equals("name") && isRenamed) {
                name(part.value());
            }
        }
        attributes(entries(entry.value().resolved()), ElementAttributes.all());
    }

    private void relation(YamlNode item) {
        List<YamlEntry> parts = entries(item.resolved());
        for (YamlEntry part : parts) {
            if (part.keyText().equals("from") || part.keyText().equals("to")) {
                whole(part.value());
            }
        }
        attributes(parts, RelationAttributes.all());
    }

    private void view(List<YamlEntry> parts) {
        attributes(parts, ViewAttributes.all());
        YamlNode filter = EntryReader.find(parts, ViewAttributes.FILTER.key());
        for (YamlEntry part : filter == null ? List.<YamlEntry>of() : entries(filter)) {
            if (part.keyText().equals(ViewAttributes.EXPRESSION.key())
                    && part.value().resolved() instanceof YamlScalar scalar) {
                FilterExpression.renamed(scalar.value(), before, after).ifPresent(text -> replace(scalar, text));
            }
        }
    }

    private void attributes(List<YamlEntry> parts, AttributeType.Fields fields) {
        for (YamlEntry part : parts) {
            Attribute<?> field = fields.field(part.keyText()).orElse(null);
            if (field != null) {
                value(field.type(), part.value());
            }
        }
    }

    private void value(AttributeType<?> type, YamlNode node) {
        switch (type) {
            case AttributeType.Scalar<?> scalar -> {
                if (scalar.value().equals(ValueTypes.REFERENCE)) {
                    whole(node);
                }
            }
            case AttributeType.Listing<?> list -> {
                if (list.element().equals(ValueTypes.REFERENCE)) {
                    whole(node);
                    items(node.resolved()).forEach(this::whole);
                }
            }
            case AttributeType.Fields group -> attributes(entries(node.resolved()), group);
            case AttributeType.Properties other -> {}
        }
    }

    private void whole(YamlNode node) {
        if (node.resolved() instanceof YamlScalar scalar && scalar.value().equals(before)) {
            replace(scalar, after);
        }
    }

    private void name(YamlNode node) {
        if (node.resolved() instanceof YamlScalar scalar
                && scalar.value().equals(rename.nameBefore())
                && !rename.nameAfter().equals(rename.nameBefore())) {
            replace(scalar, rename.nameAfter());
        }
    }

    private void prefix(YamlNode node) {
        if (node.resolved() instanceof YamlScalar scalar && scalar.value().startsWith(before + ".")) {
            replace(scalar, after + scalar.value().substring(before.length()));
        }
    }

    private void replace(YamlScalar scalar, String value) {
        String text = ScalarText.replacing(source, scalar, value, true);
        found.put(scalar.start(), new Replacement(scalar.start(), scalar.end(), text));
    }

    private List<YamlEntry> entries(YamlNode node) {
        return node instanceof YamlMapping mapping ? merged.of(mapping) : List.of();
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }
}
