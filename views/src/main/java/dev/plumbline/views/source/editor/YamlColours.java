package dev.plumbline.views.source.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Colours one line of YAML, given what is open at its beginning. It forgives every mistake: a colour is not a verdict.
final class YamlColours {

    private static final Pattern QUANTITY =
            Pattern.compile("-?[0-9]+(?:[.:-][0-9]+)*(?:[eE][-+]?[0-9]+)?(\\s*(?:%|[A-Za-zµ]{1,4}|/[a-z]{1,3}))?");
    private static final Pattern WORD = Pattern.compile("true|false|null|~|yes|no|on|off");

    private final String line;
    private final @Nullable Predicate<String> ids;
    private final List<Run> runs = new ArrayList<>();
    private int depth;
    private char quote;
    private int block;

    /// @param ids null if nothing but the state after the line is wanted
    private YamlColours(String line, LineState state, @Nullable Predicate<String> ids) {
        this.line = line;
        this.ids = ids;
        this.depth = state.depth();
        this.quote = state.quote();
        this.block = state.block();
    }

    /// The pieces of a line that are not plain, in order, and what is open after it.
    record Coloured(List<Run> runs, LineState after) {}

    /// @param ids tells which texts are ids of the model
    static Coloured of(String line, LineState state, Predicate<String> ids) {
        YamlColours colours = new YamlColours(line, state, ids);
        colours.scan();
        return new Coloured(colours.runs, LineState.open(colours.depth, colours.quote, colours.block));
    }

    /// What is open after a line, which is faster to tell than its colours.
    static LineState after(String line, LineState state) {
        YamlColours colours = new YamlColours(line, state, null);
        colours.scan();
        return LineState.open(colours.depth, colours.quote, colours.block);
    }

    private void scan() {
        int indent = skipBlanks(0);
        if (block >= 0) {
            if (indent == line.length() || indent > block) {
                add(indent, line.length(), Ink.TEXT);
                return;
            }
            block = -1;
        }
        forgive(indent);
        int at = quote == ' ' ? indent : quoted(0, quote);
        while (at < line.length()) {
            at = sign(at, indent);
        }
    }

    /// Closes what was left open by mistake, as it is while people type: keys do not stand in quotes, and those of the
    /// root not in braces.
    private void forgive(int indent) {
        if ((quote != ' ' && isKey(indent)) || (depth > 0 && indent == 0 && isKey(0))) {
            quote = ' ';
            depth = 0;
        }
    }

    private int sign(int at, int indent) {
        char c = line.charAt(at);
        return switch (c) {
            case ' ', '\t' -> at + 1;
            case '#' -> at == 0 || isBlank(at - 1) ? add(at, line.length(), Ink.COMMENT) : scalar(at);
            case '{', '[' -> {
                depth++;
                yield add(at, at + 1, Ink.SIGN);
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                yield add(at, at + 1, Ink.SIGN);
            }
            case '"', '\'' -> quoted(at + 1, c);
            case '&', '*', '!' -> add(at, wordEnd(at), Ink.ANCHOR);
            case '|', '>' -> depth == 0 ? blockStart(at, indent) : scalar(at);
            default -> separator(at, c) ? add(at, at + 1, Ink.SIGN) : scalar(at);
        };
    }

    private boolean separator(int at, char c) {
        boolean gap = at + 1 >= line.length() || isBlank(at + 1);
        return switch (c) {
            case ',' -> depth > 0;
            case '-', '?', ':' -> gap || (c == ':' && depth > 0 && ",[]{}".indexOf(line.charAt(at + 1)) >= 0);
            default -> false;
        };
    }

    private int blockStart(int at, int indent) {
        int from = indent;
        while (from < line.length() && line.charAt(from) == '-' && from + 1 < line.length() && isBlank(from + 1)) {
            from = skipBlanks(from + 1);
        }
        block = from == at ? Math.max(0, indent) : from;
        int end = wordEnd(at);
        add(at, end, Ink.SIGN);
        return end;
    }

    /// Colours text in quotes; `at` is behind the opening quote, or at the beginning of a line within the text.
    private int quoted(int at, char opening) {
        int start = Math.max(0, quote == ' ' ? at - 1 : 0);
        int i = at;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '\\' && opening == '"') {
                i++;
            } else if (c == opening && c == '\'' && i + 1 < line.length() && line.charAt(i + 1) == c) {
                i++;
            } else if (c == opening) {
                quote = ' ';
                int end = i + 1;
                boolean key = isColon(skipBlanks(end));
                return add(start, end, key ? Ink.KEY : Ink.TEXT);
            }
            i++;
        }
        quote = opening;
        return add(start, line.length(), Ink.TEXT);
    }

    private int scalar(int at) {
        int end = at;
        while (end < line.length() && !isEnd(end)) {
            end++;
        }
        int last = Math.max(end, at + 1);
        while (last > at + 1 && isBlank(last - 1)) {
            last--;
        }
        if (ids == null) {
            return last;
        }
        String text = line.substring(at, last);
        if (isColon(end)) {
            add(at, last, ids.test(text) ? Ink.ID : Ink.KEY);
        } else {
            value(at, last, text, ids);
        }
        return last;
    }

    private void value(int at, int end, String text, Predicate<String> known) {
        Matcher quantity = QUANTITY.matcher(text);
        if (known.test(text)) {
            add(at, end, Ink.ID);
        } else if (quantity.matches()) {
            int unit = quantity.start(1);
            add(at, unit < 0 ? end : at + unit, Ink.NUMBER);
            if (unit >= 0) {
                add(at + unit, end, Ink.UNIT);
            }
        } else if (WORD.matcher(text).matches()) {
            add(at, end, Ink.WORD);
        }
    }

    private boolean isEnd(int at) {
        char c = line.charAt(at);
        return isColon(at) || (c == '#' && at > 0 && isBlank(at - 1)) || (depth > 0 && ",[]{}".indexOf(c) >= 0);
    }

    private boolean isColon(int at) {
        return at < line.length() && line.charAt(at) == ':' && separator(at, ':');
    }

    private boolean isKey(int at) {
        int end = at;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "-_.".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end > at
                && end < line.length()
                && line.charAt(end) == ':'
                && (end + 1 == line.length() || isBlank(end + 1));
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < line.length() && !isBlank(end) && (depth == 0 || ",[]{}".indexOf(line.charAt(end)) < 0)) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private boolean isBlank(int at) {
        return line.charAt(at) == ' ' || line.charAt(at) == '\t';
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < line.length() && isBlank(at)) {
            at++;
        }
        return at;
    }

    private int add(int start, int end, Ink ink) {
        if (end > start && ids != null) {
            runs.add(new Run(start, end, ink));
        }
        return end;
    }
}
