package dev.plumbline.views.source.editor;

/// The selected text, and where the caret is.
///
/// @param anchor the end that stays when the selection grows
/// @param caret the end that moves
record Selection(Position anchor, Position caret) {

    static Selection at(Position caret) {
        return new Selection(caret, caret);
    }

    Position start() {
        return anchor.min(caret);
    }

    Position end() {
        return anchor.max(caret);
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    /// The selection after the caret moved.
    Selection moved(Position to, Extent extent) {
        return switch (extent) {
            case MOVE -> at(to);
            case EXTEND -> new Selection(anchor, to);
        };
    }

    /// Whether a movement takes the selection along.
    enum Extent {
        MOVE,
        EXTEND
    }
}
