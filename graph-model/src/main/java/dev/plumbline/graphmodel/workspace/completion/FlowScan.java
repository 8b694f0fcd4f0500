package dev.plumbline.graphmodel.workspace.completion;

/// Scans what stands in braces and brackets. What is not closed ends where the next entry begins.
final class FlowScan {

    private final CaretSearch search;
    private final Signs signs;
    private final String text;
    private final int base;

    FlowScan(CaretSearch search) {
        this.search = search;
        this.signs = search.signs;
        this.text = signs.text;
        this.base = search.depth();
    }

    /// Scans from an opening brace or bracket; the offset after the closing one, or of the line that ends it.
    int scan(int from) {
        int at = from;
        while (at < search.end) {
            if (search.depth() > base && signs.isGapOrSeparator(at) && search.isIn(at, at)) {
                wanted();
            }
            at = sign(at);
            if (search.depth() == base) {
                return at;
            }
        }
        if (search.depth() > base && search.isIn(search.end, search.end)) {
            wanted();
        }
        search.cut(base);
        return Math.max(at, search.end);
    }

    private int sign(int at) {
        switch (text.charAt(at)) {
            case '{' -> open(Frame.Form.BRACES);
            case '[' -> open(Frame.Form.BRACKETS);
            case '}', ']' -> close();
            case ',' -> search.top().wanted = Frame.Wanted.START;
            case '"', '\'' -> {
                return quoted(at);
            }
            case '#' -> {
                return comment(at);
            }
            case '\n', '\r' -> {
                return lineBreak(at);
            }
            case ' ', '\t' -> {}
            default -> {
                return plain(at);
            }
        }
        return at + 1;
    }

    private void open(Frame.Form form) {
        Frame outer = search.top();
        Frame inner = new Frame(form, outer.indent, outer.inside());
        outer.wanted = Frame.Wanted.COMMA;
        search.push(inner);
    }

    private void close() {
        search.cut(search.depth() - 1);
    }

    private int comment(int at) {
        int end = signs.lineEnd(at);
        if (search.isIn(at + 1, end)) {
            search.nothing();
        }
        return end;
    }

    /// The offset after the line break; after an unclosed brace, of the line that begins another entry.
    private int lineBreak(int at) {
        int line = text.startsWith("\r\n", at) ? at + 2 : at + 1;
        int next = line;
        while (next < search.end && signs.isEmptyLine(next)) {
            next = signs.nextLine(next);
        }
        int first = signs.skipBlanks(next);
        boolean outside = first - next <= search.block().indent;
        boolean block = signs.isDash(first) || (signs.colon(first) >= 0 && !signs.isQuote(first));
        if (next < search.end && outside && block) {
            if (search.isIn(line, next - 1)) {
                wanted();
            }
            search.cut(base);
            return next;
        }
        return line;
    }

    private int quoted(int at) {
        int end = signs.lineEnd(at);
        int closing = signs.closingQuote(at, end);
        if (search.isIn(at + 1, closing)) {
            word(search.quoted(at + 1, closing), isKey(closing + 1));
        }
        return scalar(at, Math.min(closing + 1, end));
    }

    private int plain(int at) {
        int end = at;
        while (end < text.length() && !signs.isBreak(end) && ",[]{}".indexOf(text.charAt(end)) < 0 && !isEnd(end)) {
            end++;
        }
        int last = end;
        while (last > at && signs.isBlank(last - 1)) {
            last--;
        }
        if (last == at) {
            search.top().wanted = Frame.Wanted.VALUE;
            return at + 1;
        }
        if (search.isIn(at, last)) {
            word(search.word(at, last), isKey(last));
        }
        return scalar(at, last);
    }

    private boolean isEnd(int at) {
        boolean colon = text.charAt(at) == ':' && (signs.isGap(at + 1) || ",[]{}".indexOf(text.charAt(at + 1)) >= 0);
        return colon || (text.charAt(at) == '#' && signs.isBlank(at - 1));
    }

    private boolean isKey(int end) {
        int at = signs.skipBlanks(end);
        return at < text.length() && text.charAt(at) == ':';
    }

    private void word(Token token, boolean isKey) {
        Frame top = search.top();
        if (top.wanted == Frame.Wanted.VALUE && isKey && token.typed().isEmpty()) {
            search.node(top.inside(), Token.empty(search.caret), true);
        } else if (top.form == Frame.Form.BRACES && (isKey || top.wanted != Frame.Wanted.VALUE)) {
            search.key(top, token);
        } else {
            search.node(top.inside(), token, true);
        }
    }

    private int scalar(int from, int to) {
        Frame top = search.top();
        if (top.form == Frame.Form.BRACES && isKey(to)) {
            top.key(signs.word(from, to));
            top.wanted = Frame.Wanted.START;
        } else {
            if (top.wanted == Frame.Wanted.VALUE) {
                top.value(signs.word(from, to));
            }
            top.wanted = Frame.Wanted.COMMA;
        }
        return to;
    }

    private void wanted() {
        Frame top = search.top();
        switch (top.wanted) {
            case START -> {
                if (top.form == Frame.Form.BRACES) {
                    search.key(top, Token.empty(search.caret));
                } else {
                    search.node(top.inside(), Token.empty(search.caret), true);
                }
            }
            case VALUE -> {
                boolean glued = text.charAt(search.caret - 1) == ':';
                Token token = glued ? Token.glued(search.caret) : Token.empty(search.caret);
                search.node(top.inside(), token, true);
            }
            case COMMA -> search.nothing();
        }
    }
}
