package dev.plumbline.graphmodel.workspace.completion;

/// The word at the caret, which a proposal replaces.
///
/// @param start the offset of its first character
/// @param end the offset after its last one; equal to the start where nothing is written yet
/// @param typed what stands before the caret
/// @param quoted whether it stands in quotes, which stay
/// @param glued whether a blank is wanted before what is inserted, as directly after a colon
record Token(int start, int end, String typed, boolean quoted, boolean glued) {

    static Token empty(int caret) {
        return new Token(caret, caret, "", false, false);
    }

    static Token glued(int caret) {
        return new Token(caret, caret, "", false, true);
    }
}
