package dev.plumbline.views.source.editor;

/// What is open at the beginning of a line, as far as colours depend on it.
///
/// @param depth how many braces and brackets are open
/// @param quote the quote that is open; a blank if none is
/// @param block the indentation of the key that a block of text belongs to; negative if none is open
record LineState(int depth, char quote, int block) {

    static final LineState NONE = new LineState(0, ' ', -1);

    boolean isQuoted() {
        return quote != ' ';
    }

    boolean isBlock() {
        return block >= 0;
    }

    static LineState open(int depth, char quote, int block) {
        return depth == 0 && quote == ' ' && block < 0 ? NONE : new LineState(depth, quote, block);
    }
}
