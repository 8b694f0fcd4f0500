package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds whole entries where their like stand, and removes them with their lines.
final class StructureEdits {

    private final YamlParser parser;
    private final Workspace workspace;

    StructureEdits(YamlParser parser, Workspace workspace) {
        this.parser = parser;
        this.workspace = workspace;
    }

    List<TextEdit> add(Element element) throws EditRefusedException {
        return add(NewEntry.of(element), new Siblings(workspace).of(element));
    }

    List<TextEdit> add(Relation relation) throws EditRefusedException {
        Siblings siblings = new Siblings(workspace);
        return add(NewEntry.of(relation), siblings.of(relation));
    }

    List<TextEdit> add(Flow flow) throws EditRefusedException {
        return add(NewEntry.of(flow), new Siblings(workspace).ofFlow());
    }

    List<TextEdit> removeElement(String id) throws EditRefusedException {
        List<TextEdit> edits =
                new ArrayList<>(remove("elements", workspace.index().element(id).orElseThrow()));
        edits.addAll(new ViewMentions(parser, workspace).removed(id));
        return edits;
    }

    List<TextEdit> removeRelation(String id) throws EditRefusedException {
        return remove("relations", workspace.index().relation(id).orElseThrow());
    }

    List<TextEdit> removeFlow(String id) throws EditRefusedException {
        return remove("flows", workspace.index().flow(id).orElseThrow());
    }

    private List<TextEdit> add(NewEntry entry, Siblings.Neighbour neighbour) throws EditRefusedException {
        SourceSpan sibling = neighbour.entry();
        Optional<NearbyEdits.Added> nearby = sibling == null
                ? Optional.empty()
                : nearby(sibling, entry.section()).add(entry, sibling);
        if (nearby.isPresent()) {
            return List.of(nearby.get().edit());
        }
        Section section = section(neighbour.file(), entry.section());
        Replacement added = sibling == null ? section.append(entry) : section.insertAfter(sibling.start(), entry);
        return List.of(added.in(neighbour.file(), section.text()));
    }

    private List<TextEdit> remove(String name, SourceSpan span) throws EditRefusedException {
        Optional<NearbyEdits.Removed> nearby =
                nearby(span, name).remove(span, workspace.index().before(span).orElse(null));
        if (nearby.isPresent()) {
            return List.of(nearby.get().edit());
        }
        Section section = section(span.file(), name);
        return List.of(section.remove(span.start()).in(span.file(), section.text()));
    }

    private NearbyEdits nearby(SourceSpan span, String section) {
        return new NearbyEdits(parser, workspace.file(span.file()).orElseThrow().source(), section);
    }

    private Section section(String file, String name) {
        Optional<WorkspaceFile> known = workspace.file(file);
        SourceText source = known.map(WorkspaceFile::source).orElseGet(() -> new SourceText(file, ""));
        return new Section(parser.parse(source), name);
    }
}
