package dev.plumbline.interchange.structurizr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One statement of the DSL: the tokens of a line, of continued lines, or of a line with a text block.
///
/// @param first the index of the first line
/// @param last the index of the last line
/// @param text the joined text, text blocks cut off
/// @param tokens the tokens, without a leading `identifier =`
record DslStatement(int first, int last, String text, List<String> tokens) {

    private static final String TEXT_BLOCK = "\"\"\"";

    DslStatement {
        tokens = List.copyOf(tokens);
    }

    /// The statements of a file. A statement that the end of the file cuts off is left out, as Structurizr does.
    static List<DslStatement> of(List<String> lines) {
        List<DslStatement> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int first = 0;
        boolean inBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean complete = true;
            if (inBlock) {
                inBlock = !line.endsWith(TEXT_BLOCK);
                complete = !inBlock;
            } else if (!isComment(line) && line.endsWith("\\")) {
                text.append(line, 0, line.length() - 1);
                complete = false;
            } else if (!isComment(line) && line.endsWith(TEXT_BLOCK)) {
                text.append(line, 0, line.indexOf(TEXT_BLOCK)).append(" \"\"");
                inBlock = true;
                complete = false;
            } else {
                text.append(text.isEmpty() ? line : line.stripLeading());
            }
            if (complete) {
                statements.add(of(first, i, text.toString()));
                text.setLength(0);
                first = i + 1;
            }
        }
        return statements;
    }

    private static DslStatement of(int first, int last, String text) {
        List<String> tokens = tokens(text);
        boolean assigned = tokens.size() >= 3 && tokens.get(1).equals("=");
        return new DslStatement(first, last, text, assigned ? tokens.subList(2, tokens.size()) : tokens);
    }

    /// Whether there is nothing to parse: a blank line, or a comment of one line.
    boolean isBlank() {
        return tokens.isEmpty() || isComment(text);
    }

    /// The first token in lower case, as keywords are compared.
    String keyword() {
        return tokens.isEmpty() ? "" : tokens.getFirst().toLowerCase(Locale.ROOT);
    }

    /// Whether a block starts at the end of the statement.
    boolean opensBlock() {
        return !tokens.isEmpty() && tokens.getLast().equals("{");
    }

    /// Whether the statement ends a block.
    boolean closesBlock() {
        return !tokens.isEmpty() && tokens.getFirst().equals("}");
    }

    private static boolean isComment(String line) {
        String start = line.stripLeading();
        return start.startsWith("//") || start.startsWith("#");
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean started = false;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (!started) {
                if (!Character.isWhitespace(character)) {
                    started = true;
                    quoted = character == '"';
                    token.setLength(0);
                    token.append(quoted ? "" : String.valueOf(character));
                }
            } else if (quoted ? character == '"' && line.charAt(i - 1) != '\\' : Character.isWhitespace(character)) {
                tokens.add(token.toString());
                started = false;
            } else {
                token.append(character);
            }
        }
        if (started) {
            tokens.add(token.toString());
        }
        return tokens;
    }
}
