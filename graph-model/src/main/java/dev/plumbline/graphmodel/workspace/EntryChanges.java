package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Changes within one entry. Only the entry is parsed again, so the cost does not grow with the workspace.
final class EntryChanges {

    private static final String PARENT = "parent";

    private final YamlParser parser;
    private final Workspace workspace;
    private final Architecture expected;

    EntryChanges(YamlParser parser, Workspace workspace, Architecture expected) {
        this.parser = parser;
        this.workspace = workspace;
        this.expected = expected;
    }

    Edited updateElement(String id, String path) throws EditRefusedException {
        Element before = workspace.architecture().requireElement(id);
        Element after = expected.requireElement(id);
        EntryDraft draft = draft(workspace.index().element(id).orElseThrow(), id, false);
        AttributeEdits edits = new AttributeEdits(draft);
        switch (path) {
            case "name" -> edits.updateText("name", after.name());
            case "kind" -> edits.updateText("kind", after.kind().id());
            default -> edits.update(ElementAttributes.all(), before.attributes(), after.attributes());
        }
        return finishElement(draft, after, path);
    }

    Edited moveElement(String id) throws EditRefusedException {
        Element after = expected.requireElement(id);
        EntryDraft draft = draft(workspace.index().element(id).orElseThrow(), id, false);
        new AttributeEdits(draft).updateText(PARENT, after.parent());
        return finishElement(draft, after, PARENT);
    }

    /// The edits of a rename. A name that is not written out and is to stay is written out first.
    List<TextEdit> rename(Change.RenameElement rename) throws EditRefusedException {
        if (rename.nameAfter().equals(rename.after()) || isNamed(rename.before())) {
            return new RenameEdits(parser, rename).of(workspace);
        }
        EntryDraft draft = draft(workspace.index().element(rename.before()).orElseThrow(), rename.before(), false);
        new AttributeEdits(draft).updateText("name", rename.nameAfter());
        List<TextEdit> edits = new ArrayList<>(draft.edits());
        edits.addAll(new RenameEdits(parser, rename).of(WorkspaceEditor.replay(workspace, edits)));
        return edits;
    }

    /// Whether the name of an element is written out: in its entry, or in one that is merged into it.
    boolean isNamed(String id) throws EditRefusedException {
        EntryDraft draft = draft(workspace.index().element(id).orElseThrow(), id, false);
        YamlEntry entry = ((YamlMapping) draft.resolvedRoot()).entries().getFirst();
        return entry.value().resolved() instanceof YamlMapping mapping
                && EntryReader.find(new MergedEntries(null).of(mapping), "name") instanceof YamlScalar name
                && !name.isNull()
                && !name.value().isBlank();
    }

    Edited updateRelation(String id, String path) throws EditRefusedException {
        Relation before = workspace.architecture().requireRelation(id);
        Relation after = expected.requireRelation(id);
        EntryDraft draft = draft(workspace.index().relation(id).orElseThrow(), id, true);
        AttributeEdits edits = new AttributeEdits(draft);
        switch (path) {
            case "from" -> edits.updateText("from", after.from());
            case "to" -> edits.updateText("to", after.to());
            case "kind" -> edits.updateText("kind", RelationReader.text(after.kind()));
            default -> edits.update(RelationAttributes.all(), before.attributes(), after.attributes());
        }
        FileProblems problems = new FileProblems(draft.source());
        Relation read = new RelationReader(EntryReader.of(problems)).read(draft.resolvedRoot());
        requireSame(after, read, draft, path);
        return finish(draft, problems, after.attributes(), RelationAttributes.all());
    }

    private Edited finishElement(EntryDraft draft, Element after, String path) throws EditRefusedException {
        FileProblems problems = new FileProblems(draft.source());
        YamlEntry entry = ((YamlMapping) draft.resolvedRoot()).entries().getFirst();
        Element read = new ElementReader(EntryReader.of(problems)).read(entry);
        // A parent that does not exist stands in the text, but not in the model.
        Element compared = read == null || path.equals(PARENT)
                ? read
                : new Element(read.id(), read.kind(), read.name(), after.parent(), read.attributes());
        requireSame(after, compared, draft, path);
        return finish(draft, problems, after.attributes(), ElementAttributes.all());
    }

    private Edited finish(EntryDraft draft, FileProblems problems, Attributes attributes, AttributeType.Fields fields) {
        AtomicBoolean dangling = new AtomicBoolean(!problems.all().isEmpty());
        References.collect(attributes, fields, (path, id) -> dangling.compareAndSet(false, !isElement(id)));
        if (dangling.get()) {
            return new Edited(WorkspaceEditor.replay(workspace, draft.edits()), draft.edits());
        }
        Workspace after = workspace;
        for (TextEdit edit : draft.edits()) {
            after = after.edited(
                    expected, edit.file(), edit.offset(), edit.removed().length(), edit.inserted());
        }
        YamlNode node = draft.node();
        return new Edited(after.placed(draft.id(), !draft.isItem(), node.start(), node.end()), draft.edits());
    }

    private boolean isElement(String id) {
        return expected.elements().containsKey(id);
    }

    private EntryDraft draft(SourceSpan span, String id, boolean isItem) throws EditRefusedException {
        SourceText source = workspace.file(span.file()).orElseThrow().source();
        return new EntryDraft(parser, source, span.start(), span.end(), id, isItem);
    }

    private static void requireSame(Object expected, @Nullable Object read, EntryDraft draft, String path)
            throws EditRefusedException {
        if (expected.equals(read)) {
            return;
        }
        Problem.Place place = draft.source().place(draft.node().start());
        for (YamlEntry entry : draft.content().entries()) {
            if (MergedEntries.isMerge(entry)) {
                throw EditRefusedException.inherited(place, path);
            }
        }
        throw EditRefusedException.unfit(place, "The change of " + path + " of " + draft.id());
    }
}
