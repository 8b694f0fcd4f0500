package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The relations of an import while they are gathered: their ids are known when all of them are.
public final class RelationDrafts {

    private final List<Draft> drafts = new ArrayList<>();

    /// Adds a relation.
    ///
    /// @param from the id of the source
    /// @param to the id of the target
    /// @param what what happens along it, may be empty
    /// @param attributes everything else; they may still be changed
    public void add(String from, String to, RelationKind kind, String what, PartAttributes attributes) {
        drafts.add(new Draft(from, to, kind, what, attributes));
    }

    /// How many there are.
    public int size() {
        return drafts.size();
    }

    /// The relations, in the order in which they were added.
    public List<Relation> finish() {
        SequencedMap<Integer, RelationIds.Ends> ends = new LinkedHashMap<>();
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            ends.put(index, new RelationIds.Ends(draft.from, draft.to, draft.what));
        }
        SequencedMap<Integer, String> ids = RelationIds.assign(ends);
        List<Relation> relations = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            relations.add(drafts.get(index).relation(ids.getOrDefault(index, "")));
        }
        return relations;
    }

    private record Draft(String from, String to, RelationKind kind, String what, PartAttributes attributes) {

        Relation relation(String id) {
            attributes.text(RelationAttributes.DESCRIPTION, what).set(RelationAttributes.ORIGIN, Origin.IMPORTED);
            return new Relation(
                    id, from, to, kind, attributes.finish(RelationAttributes.TAGS, RelationAttributes.PROPERTIES));
        }
    }
}
