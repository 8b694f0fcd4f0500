package dev.plumbline.views.source.merge;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.LineMerge.Piece;
import dev.plumbline.graphmodel.workspace.SaveResult;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// The pieces of a file that was changed on both sides, and what is decided on them.
final class MergeModel {

    private final String file;
    private final List<Piece> pieces;
    /// What is decided, by the number of the disputed place from 0.
    final ObservableMap<Integer, Decision> decisions = FXCollections.observableHashMap();

    MergeModel(SaveResult.Conflict conflict) {
        file = conflict.file();
        pieces = LineMerge.of(
                        conflict.base().orElse(""),
                        conflict.ours(),
                        conflict.theirs().orElse(""))
                .pieces();
    }

    String file() {
        return file;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// How many places are disputed.
    int disputed() {
        return (int) pieces.stream().filter(Piece.Disputed.class::isInstance).count();
    }

    boolean isDecided() {
        return decisions.size() == disputed();
    }

    void decide(int place, Decision decision) {
        decisions.put(place, decision);
    }

    void decideAll(Decision decision) {
        for (int place = 0; place < disputed(); place++) {
            decide(place, decision);
        }
    }

    Optional<Decision> decision(int place) {
        return Optional.ofNullable(decisions.get(place));
    }

    /// The merged text; our side's text in places that are not decided yet.
    String result() {
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Agreed agreed -> text.append(agreed.text());
                case Piece.Disputed disputed -> {
                    text.append(decision(place).orElse(Decision.MINE).text(disputed.region()));
                    place++;
                }
            }
        }
        return text.toString();
    }

    /// Where a disputed place begins in the merged text.
    int offset(int wanted) {
        int offset = 0;
        int place = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Agreed agreed -> offset += agreed.text().length();
                case Piece.Disputed disputed -> {
                    if (place == wanted) {
                        return offset;
                    }
                    offset += decision(place)
                            .orElse(Decision.MINE)
                            .text(disputed.region())
                            .length();
                    place++;
                }
            }
        }
        return offset;
    }
}
