package dev.plumbline.graphmodel.workspace.completion;

/// The part of a text that tells what is wanted at the caret: as a rule the entry of one element, so that a mistake
/// elsewhere does no harm and a large file takes no longer than a small one.
///
/// @param start where it starts: at the beginning of a line
/// @param end where it ends
/// @param rootKey the key of the root that it lies below; empty if it starts with a line of the root
record CaretRegion(int start, int end, String rootKey) {

    static CaretRegion of(Signs signs, int caret) {
        int line = signs.lineStart(caret);
        int root = line;
        while (root > 0 && !isRoot(signs, root, caret)) {
            root = signs.previousLine(root);
        }
        if (root == line && !isOpen(signs, line)) {
            return new CaretRegion(line, signs.nextLine(line), "");
        }
        int colon = root == line ? -1 : signs.colon(root);
        if (colon < 0 || !signs.isEmptyLine(colon + 1)) {
            return new CaretRegion(root, end(signs, line, 0), "");
        }
        int first = signs.nextLine(root);
        while (first < line && signs.isEmptyLine(first)) {
            first = signs.nextLine(first);
        }
        int level = indent(signs, first, caret);
        int entry = line;
        while (entry > first && (isComment(signs, entry, caret) || indent(signs, entry, caret) > level)) {
            entry = signs.previousLine(entry);
        }
        return new CaretRegion(entry, end(signs, line, level), signs.word(root, colon));
    }

    /// Whether the line begins with a key of the root, or is where people might write one.
    private static boolean isRoot(Signs signs, int line, int caret) {
        if (signs.isGap(line)) {
            return line == caret && !signs.isBlank(line);
        }
        char first = signs.text.charAt(line);
        return first != '#' && first != '}' && first != ']' && !signs.isDash(line);
    }

    /// Whether a line of the root opens a brace, a bracket or a quote that may reach over more lines.
    private static boolean isOpen(Signs signs, int line) {
        int value = signs.skipBlanks(signs.colon(line) + 1);
        int at = signs.colon(line) < 0 ? line : value;
        return at < signs.text.length() && "{[\"'|>&!".indexOf(signs.text.charAt(at)) >= 0;
    }

    private static boolean isComment(Signs signs, int line, int caret) {
        boolean here = line <= caret && caret <= signs.lineEnd(line);
        return signs.isEmptyLine(line) && !here;
    }

    /// How far a line is indented; on the line of the caret, if nothing is written there, the caret tells.
    private static int indent(Signs signs, int line, int caret) {
        boolean here = line <= caret && caret <= signs.lineEnd(line);
        return here && signs.isEmptyLine(line) ? caret - line : signs.indent(line);
    }

    private static int end(Signs signs, int caretLine, int level) {
        int at = signs.nextLine(caretLine);
        while (at < signs.text.length() && (signs.isEmptyLine(at) || signs.indent(at) > level)) {
            at = signs.nextLine(at);
        }
        return at;
    }
}
