package dev.plumbline.graphmodel.workspace.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The state of a scan that looks for the caret: the mappings and lists that are open, and what was found.
final class CaretSearch {

    final Signs signs;
    final int caret;
    final int end;
    private final List<Frame> open = new ArrayList<>();
    private List<Frame> around = List.of();
    private List<Step> way = List.of();
    private @Nullable CaretPlace place;

    CaretSearch(Signs signs, int caret, CaretRegion region) {
        this.signs = signs;
        this.caret = caret;
        this.end = region.end();
        open.add(Frame.root(region.rootKey()));
    }

    /// What was found; nothing if the scan did not meet the caret.
    CaretPlace place() {
        return place == null ? CaretPlace.nothing(caret) : place;
    }

    /// The mappings and lists around the caret, the root first.
    List<Frame> around() {
        return around;
    }

    /// The way to the innermost value or item that had begun before the caret.
    List<Step> way() {
        return way;
    }

    Frame top() {
        return open.getLast();
    }

    /// The innermost frame that is not written in braces or brackets.
    Frame block() {
        for (Frame frame : open.reversed()) {
            if (!frame.isFlow()) {
                return frame;
            }
        }
        return open.getFirst();
    }

    int depth() {
        return open.size();
    }

    void push(Frame frame) {
        top().filled();
        top().inner = frame;
        open.add(frame);
    }

    void cut(int depth) {
        open.subList(depth, open.size()).clear();
    }

    /// The open frame at a depth; 0 is the root.
    Frame frame(int depth) {
        return open.get(depth);
    }

    /// Whether the caret is looked for still, and stands between the offsets or at one of them.
    boolean isIn(int from, int to) {
        return place == null && from <= caret && caret <= to;
    }

    void key(Frame frame, Token token) {
        found(CaretPlace.Role.KEY, frame.path, token, frame.values.keySet(), frame.isFlow());
    }

    void node(List<Step> path, Token token, boolean braces) {
        found(CaretPlace.Role.NODE, path, token, Set.of(), braces);
    }

    void dash(Frame list) {
        found(CaretPlace.Role.DASH, list.path, Token.empty(caret), Set.of(), false);
    }

    void nothing() {
        found(CaretPlace.Role.NOTHING, List.of(), Token.empty(caret), Set.of(), false);
    }

    // The siblings are a view: keys that the scan meets behind the caret are among them in the end.
    private void found(CaretPlace.Role role, List<Step> path, Token token, Set<String> siblings, boolean braces) {
        place = new CaretPlace(role, path, token, siblings, braces);
        around = List.copyOf(open);
        way = top().inside();
    }

    /// A word of the text, as the token at the caret.
    Token word(int from, int to) {
        return new Token(from, to, signs.text.substring(from, caret), false, false);
    }

    /// The text within quotes, as the token at the caret.
    Token quoted(int from, int to) {
        return new Token(from, to, signs.text.substring(from, caret), true, false);
    }
}
