package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.completion.CaretPlace.Role;
import java.util.List;
import java.util.Set;

/// Tells what may be written at a place of a workspace file: keys and values of the metamodel, ids of the model, units.
/// The text may be broken at the caret, as it is while people type.
///
/// @param architecture the model whose ids and values are proposed, as it was when it could last be read
public record Completions(Architecture architecture) {

    /// What fits at the caret, the best first; nothing where nothing is known.
    ///
    /// @param file the path of the file, for the edits
    /// @param text the whole text of the file
    /// @param caret the offset of the caret, from 0 to the text's length
    public List<Proposal> at(String file, String text, int caret) {
        CaretPlace place = CaretScan.of(text, caret).place();
        if (place.role() == Role.NOTHING || !WorkspaceReader.isOfModel(file)) {
            return List.of();
        }
        Set<String> rootKeys = RootKeys.of(text);
        Shape shape = Grammar.of(architecture, rootKeys).at(place.path());
        Proposals proposals = new Proposals(file, text, place.token());
        KeyProposals keys = new KeyProposals(architecture, text, place, proposals);
        switch (place.role()) {
            case KEY -> keys.of(shape, place.path().isEmpty() ? rootKeys : place.siblings());
            case NODE -> node(shape, place, keys, proposals);
            case DASH -> new NodeProposals(architecture, proposals, false, "").of(shape);
            case NOTHING -> {}
        }
        return proposals.all();
    }

    private void node(Shape shape, CaretPlace place, KeyProposals keys, Proposals proposals) {
        if (place.braces() || place.token().quoted()) {
            new NodeProposals(architecture, proposals, true, "").of(shape);
        } else {
            keys.of(shape, Set.of());
            new NodeProposals(architecture, proposals, false, "").of(shape);
        }
    }
}
