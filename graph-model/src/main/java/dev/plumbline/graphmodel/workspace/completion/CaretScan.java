package dev.plumbline.graphmodel.workspace.completion;

import java.util.List;

/// Finds where the caret stands in a text that may be broken there: a scan by lines and indentation that forgives what
/// a parser must refuse.
final class CaretScan {

    private final CaretSearch search;
    private final Signs signs;
    private final String text;

    private CaretScan(CaretSearch search) {
        this.search = search;
        this.signs = search.signs;
        this.text = signs.text;
    }

    /// @param caret an offset from 0 to the text's length
    static CaretSearch of(String text, int caret) {
        Signs signs = new Signs(text);
        CaretRegion region = CaretRegion.of(signs, caret);
        CaretSearch search = new CaretSearch(signs, caret, region);
        new CaretScan(search).run(region.start());
        return search;
    }

    private void run(int from) {
        int at = from;
        do {
            at = line(at);
        } while (at < search.end);
        if (at == text.length() && search.isIn(at, at) && (at == 0 || signs.isBreak(at - 1))) {
            empty(0);
        }
    }

    private int line(int start) {
        int at = signs.skipBlanks(start);
        int end = signs.lineEnd(at);
        if (signs.isEmptyLine(start)) {
            if (search.isIn(start, at)) {
                empty(search.caret - start);
            } else if (search.isIn(at, end)) {
                search.nothing();
            }
            return signs.nextLine(end);
        }
        if (search.isIn(start, at - 1)) {
            search.nothing();
        }
        return content(start, at);
    }

    private int content(int start, int from) {
        int at = from;
        boolean item = false;
        while (signs.isDash(at)) {
            list(at - start);
            item = true;
            int next = signs.skipBlanks(at + 1);
            boolean over = signs.isEmptyLine(at + 1);
            if (search.isIn(at + 1, over ? next : next - 1)) {
                Token token = search.caret == at + 1 ? Token.glued(search.caret) : Token.empty(search.caret);
                search.node(search.top().inside(), token, false);
            }
            if (over) {
                return comment(next);
            }
            at = next;
        }
        int colon = signs.colon(at);
        if (colon >= 0) {
            return entry(mapping(at - start), at, colon);
        }
        return item ? value(search.top(), at, false) : loose(at - start, at);
    }

    private int entry(Frame mapping, int at, int colon) {
        boolean quoted = signs.isQuote(at);
        int end = quoted ? signs.closingQuote(at, colon) : colon;
        if (search.isIn(quoted ? at + 1 : at, end)) {
            search.key(mapping, quoted ? search.quoted(at + 1, end) : search.word(at, end));
        }
        mapping.key(signs.word(at, colon));
        int next = signs.skipBlanks(colon + 1);
        boolean over = signs.isEmptyLine(colon + 1);
        if (search.isIn(colon + 1, over ? next : next - 1)) {
            Token token = search.caret == colon + 1 ? Token.glued(search.caret) : Token.empty(search.caret);
            search.node(mapping.inside(), token, true);
        }
        return over ? comment(next) : value(mapping, next, true);
    }

    /// A line that is neither an entry nor an item: a key without its colon, or a value on a line of its own.
    private int loose(int column, int at) {
        settle(column);
        Frame top = search.top();
        if (top.isMapping() && top.isPending() && top.indent < column) {
            return value(top, at, false);
        }
        if (text.charAt(at) == '{' && column == 0) {
            return flow(top, at);
        }
        int end = plainEnd(at);
        if (search.isIn(at, end)) {
            if (top.isMapping() && top.indent == column) {
                search.key(top, search.word(at, end));
            } else {
                search.nothing();
            }
        }
        return rest(end);
    }

    /// Scans a value; the offset of the line after it.
    private int value(Frame owner, int from, boolean braces) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!') && !signs.isGap(at)) {
            while (!signs.isGap(at)) {
                at++;
            }
            at = signs.skipBlanks(at);
        }
        if (signs.isGap(at)) {
            return comment(at);
        }
        char first = text.charAt(at);
        if (first == '{' || first == '[') {
            return flow(owner, at);
        }
        if (first == '|' || first == '>') {
            return block(owner, at);
        }
        return signs.isQuote(at) ? quoted(owner, at, braces) : plain(owner, at, braces);
    }

    private int flow(Frame owner, int at) {
        int depth = search.depth();
        int after = new FlowScan(search).scan(at);
        search.cut(depth);
        owner.filled();
        return after > 0 && signs.isBreak(after - 1) ? after : rest(after);
    }

    private int block(Frame owner, int at) {
        int line = signs.nextLine(at);
        while (line < search.end
                && (signs.skipBlanks(line) == signs.lineEnd(line) || signs.indent(line) > owner.indent)) {
            line = signs.nextLine(line);
        }
        if (search.isIn(at, line == text.length() ? line : line - 1)) {
            search.nothing();
        }
        owner.filled();
        return line;
    }

    private int quoted(Frame owner, int at, boolean braces) {
        int limit = signs.lineEnd(at);
        int closing = signs.closingQuote(at, limit);
        int next = signs.nextLine(limit);
        while (closing == limit
                && next < search.end
                && !signs.isEmptyLine(next)
                && signs.indent(next) > owner.indent
                && signs.colon(signs.skipBlanks(next)) < 0) {
            limit = signs.lineEnd(next);
            closing = signs.closingQuote(at, limit);
            next = signs.nextLine(limit);
        }
        if (search.isIn(at + 1, closing)) {
            search.node(owner.inside(), search.quoted(at + 1, closing), braces);
        }
        owner.value(signs.word(at, Math.min(closing + 1, text.length())));
        return rest(Math.min(closing + 1, limit));
    }

    private int plain(Frame owner, int at, boolean braces) {
        int end = plainEnd(at);
        if (search.isIn(at, end)) {
            search.node(owner.inside(), search.word(at, end), braces);
        }
        owner.value(signs.word(at, end));
        return rest(end);
    }

    private int plainEnd(int at) {
        int end = at;
        while (end < text.length() && !signs.isBreak(end) && !(text.charAt(end) == '#' && signs.isBlank(end - 1))) {
            end++;
        }
        while (end > at && signs.isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    /// What follows something complete on its line.
    private int rest(int at) {
        int end = signs.lineEnd(at);
        if (search.isIn(at, end)) {
            search.nothing();
        }
        return signs.nextLine(end);
    }

    private int comment(int at) {
        int end = signs.lineEnd(at);
        if (at < end && search.isIn(at + 1, end)) {
            search.nothing();
        }
        return signs.nextLine(end);
    }

    /// The caret stands on a line on which nothing is written: its column tells what it belongs to.
    private void empty(int column) {
        int depth = search.depth() - 1;
        while (depth > 0 && search.frame(depth).indent > column) {
            depth--;
        }
        Frame frame = search.frame(depth);
        if (frame.isMapping() && frame.isPending() && frame.indent < column) {
            search.node(frame.inside(), Token.empty(search.caret), false);
        } else if (frame.isMapping() && frame.indent == column) {
            search.key(frame, Token.empty(search.caret));
        } else if (!frame.isMapping() && frame.indent == column) {
            search.dash(frame);
        } else {
            search.nothing();
        }
    }

    /// Closes what is indented more than a column.
    private void settle(int column) {
        int depth = search.depth();
        while (depth > 1 && isOver(search.frame(depth - 1), column)) {
            depth--;
        }
        search.cut(depth);
    }

    private static boolean isOver(Frame frame, int column) {
        return frame.indent > column || (!frame.isMapping() && frame.indent == column);
    }

    private Frame mapping(int column) {
        settle(column);
        Frame top = search.top();
        if (top.isMapping() && (top.indent == column || !top.isPending())) {
            return top;
        }
        Frame inner = new Frame(Frame.Form.BLOCK_MAPPING, column, top.inside());
        search.push(inner);
        return inner;
    }

    private void list(int column) {
        int depth = search.depth();
        while (depth > 1 && search.frame(depth - 1).indent > column) {
            depth--;
        }
        search.cut(depth);
        Frame top = search.top();
        if (top.isMapping() || top.indent < column) {
            List<Step> path = top.inside();
            search.push(new Frame(Frame.Form.BLOCK_LIST, column, path));
        }
    }
}
