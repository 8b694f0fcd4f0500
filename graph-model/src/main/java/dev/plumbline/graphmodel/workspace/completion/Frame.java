package dev.plumbline.graphmodel.workspace.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mapping or a list that is open while a text is scanned.
final class Frame {

    /// How it is written.
    enum Form {
        BLOCK_MAPPING,
        BLOCK_LIST,
        BRACES,
        BRACKETS
    }

    /// What comes next within braces and brackets.
    enum Wanted {
        START,
        VALUE,
        COMMA
    }

    final Form form;
    final int indent;
    final List<Step> path;
    final Map<String, String> values = new LinkedHashMap<>();
    Wanted wanted = Wanted.START;
    /// The mapping or list within it that was opened last.
    @Nullable
    Frame inner;

    private String last = "";
    private boolean pending;

    Frame(Form form, int indent, List<Step> path) {
        this.form = form;
        this.indent = indent;
        this.path = List.copyOf(path);
    }

    /// The mapping of a file's root.
    ///
    /// @param key the key whose value is scanned; empty if the scan begins before it
    static Frame root(String key) {
        Frame root = new Frame(Form.BLOCK_MAPPING, 0, List.of());
        if (!key.isEmpty()) {
            root.key(key);
        }
        return root;
    }

    boolean isMapping() {
        return form == Form.BLOCK_MAPPING || form == Form.BRACES;
    }

    boolean isFlow() {
        return form == Form.BRACES || form == Form.BRACKETS;
    }

    /// Notes a key, whose value is still to come.
    void key(String key) {
        values.putIfAbsent(key, "");
        last = key;
        pending = true;
    }

    /// Notes the text of the last key's value.
    void value(String text) {
        if (isMapping()) {
            values.put(last, text);
        }
        pending = false;
    }

    /// Notes that the last key has a value.
    void filled() {
        pending = false;
    }

    /// Whether the last key has no value yet.
    boolean isPending() {
        return pending;
    }

    /// The way to the value of the last key, or to an item.
    List<Step> inside() {
        if (isMapping() && last.isEmpty()) {
            return path;
        }
        List<Step> inside = new ArrayList<>(path);
        inside.add(isMapping() ? new Step.Key(last) : new Step.Item());
        return inside;
    }
}
