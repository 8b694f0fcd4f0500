package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes a source apart into words. Blanks and comments are left out.
final class Lexer {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_](?:[A-Za-z0-9_]|-(?![>\\[-]))*");
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s'\"{}]*|[.]{0,2}/[^\\s'\"{}]*|@/[^\\s'\"{}]*");
    private static final Pattern ARROW = Pattern.compile("-\\[\\s*(?<kind>[A-Za-z0-9_-]+)\\s*\\]->|->");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?%?");
    private static final Pattern TAG = Pattern.compile("#[A-Za-z0-9_-]+");

    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /// The words, with one of the sort `END` behind them.
    ///
    /// @throws ImportException if a string or a comment does not end
    static List<Token> words(SourceText source) throws ImportException {
        Lexer lexer = new Lexer(source);
        while (lexer.skipSpace()) {
            lexer.word();
        }
        lexer.add(Sort.END, "", lexer.at);
        return lexer.tokens;
    }

    private boolean skipSpace() throws ImportException {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                at = endOf("*/", at + 2, "comment");
            } else {
                return true;
            }
        }
        return false;
    }

    private int endOf(String mark, int from, String what) throws ImportException {
        int end = text.indexOf(mark, from);
        if (end < 0) {
            throw Words.broken(source.place(at), "The " + what + " that begins here has no end.");
        }
        return end + mark.length();
    }

    private void word() throws ImportException {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            string(c);
        } else if (text.startsWith("<->", at)) {
            add(Sort.LINE, "", at + 3);
        } else if (text.startsWith("<-", at)) {
            add(Sort.BACK_ARROW, "", at + 2);
        } else if (!matched()) {
            add(Sort.SIGN, String.valueOf(c), at + 1);
        }
    }

    private boolean matched() {
        Matcher arrow = ARROW.matcher(text).region(at, text.length());
        if (arrow.lookingAt()) {
            String kind = arrow.group("kind");
            add(Sort.ARROW, kind == null ? "" : kind, arrow.end());
            return true;
        }
        if (text.startsWith("--", at)) {
            add(Sort.LINE, "", at + 2);
            return true;
        }
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (tag.lookingAt()) {
            add(Sort.TAG, tag.group().substring(1), tag.end());
            return true;
        }
        return matched(URI, Sort.URI) || matched(NAME, Sort.NAME) || matched(NUMBER, Sort.NUMBER);
    }

    private boolean matched(Pattern pattern, Sort sort) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            add(sort, matcher.group(), matcher.end());
            return true;
        }
        return false;
    }

    private void string(char quote) throws ImportException {
        String mark = String.valueOf(quote).repeat(3);
        if (text.startsWith(mark, at)) {
            int end = endOf(mark, at + 3, "text");
            add(Sort.STRING, unindented(unescaped(text.substring(at + 3, end - 3))), end);
            return;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw Words.broken(source.place(at), "The text that begins here has no end.");
        }
        add(Sort.STRING, unindented(unescaped(text.substring(at + 1, end))), end + 1);
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(['\"\\\\`])", "$1");
    }

    // Texts are written with the indentation of the source, which is not theirs.
    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }

    private void add(Sort sort, String word, int end) {
        tokens.add(new Token(sort, word, at, end, source.line(at)));
        at = end;
    }
}
