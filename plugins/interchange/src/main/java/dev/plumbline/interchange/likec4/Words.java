package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.interchange.likec4.Token.Sort;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a source, one after the other.
final class Words {

    private static final int DEPTH = 64;

    private final SourceText source;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Words(SourceText source) throws ImportException {
        this.source = source;
        this.tokens = Lexer.words(source);
    }

    Token peek() {
        return tokens.get(at);
    }

    /// The word after the next.
    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.sort() != Sort.END) {
            at++;
        }
        return token;
    }

    private Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean isAtEnd() {
        return peek().sort() == Sort.END;
    }

    /// Goes over the next word if it is the sign.
    boolean accept(char sign) {
        if (peek().isSign(sign)) {
            next();
            return true;
        }
        return false;
    }

    /// Goes over the next word, which has to be the opening brace of a block.
    void open() throws ImportException {
        if (!accept('{')) {
            throw unexpected("a block, which begins with {");
        }
        if (++depth > DEPTH) {
            throw ImportReport.failure(
                    "import.too-deep",
                    place(previous()),
                    "Blocks nest more than " + DEPTH + " deep.",
                    "What nests deeper is refused, to protect the memory of this machine.",
                    "Check that it is the right file.");
        }
    }

    /// Whether the block ends here; goes over the brace if it does.
    boolean closes() throws ImportException {
        if (isAtEnd()) {
            throw unexpected("the closing } of a block");
        }
        if (accept('}')) {
            depth--;
            return true;
        }
        return false;
    }

    /// The next word as a name.
    String name() throws ImportException {
        if (peek().sort() != Sort.NAME) {
            throw unexpected("a name");
        }
        return next().text();
    }

    /// A name, or several joined by dots without blanks.
    String path() throws ImportException {
        StringBuilder path = new StringBuilder(name());
        while (peek().isSign('.')
                && peek().start() == previous().end()
                && peekSecond().sort() == Sort.NAME
                && peekSecond().start() == peek().end()) {
            next();
            path.append('.').append(next().text());
        }
        return path.toString();
    }

    /// The next word if it is a string.
    Optional<String> string() {
        return peek().sort() == Sort.STRING ? Optional.of(next().text()) : Optional.empty();
    }

    /// All strings that follow.
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        while (peek().sort() == Sort.STRING) {
            strings.add(next().text());
        }
        return strings;
    }

    /// All tags that follow, with commas between them or not.
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        while (peek().sort() == Sort.TAG) {
            tags.add(next().text());
            accept(',');
        }
        accept(';');
        return tags;
    }

    /// Goes over a block with all in it.
    void skipBlock() throws ImportException {
        open();
        while (!closes()) {
            if (peek().isSign('{')) {
                skipBlock();
            } else {
                next();
            }
        }
    }

    /// Goes over what belongs to a statement that begins here: the rest of its line, lines after a comma, and blocks.
    void skipStatement() throws ImportException {
        Token keyword = next();
        boolean goesOn = true;
        while (!isAtEnd() && !peek().isSign('}')) {
            boolean sameLine = peek().line() == previous().line();
            if (!goesOn && !sameLine && !peek().isSign('{')) {
                return;
            }
            if (peek().isSign('{')) {
                skipBlock();
                goesOn = false;
            } else {
                Token token = next();
                goesOn = token.isSign(',') || token.isSign('=') || token.isSign(':');
            }
        }
        if (keyword.sort() == Sort.END) {
            throw unexpected("a statement");
        }
    }

    Place place(Token token) {
        return source.place(token.start());
    }

    ImportException unexpected(String wanted) {
        Token token = peek();
        String found = token.sort() == Sort.END
                ? "the end of the file"
                : "'" + ShownText.shortened(source.text().substring(token.start(), token.end())) + "'";
        return broken(place(token), "There is " + found + " where " + wanted + " should be.");
    }

    static ImportException broken(Place place, String what) {
        return ImportReport.failure(
                "import.parse",
                place,
                what,
                "The rest of the file cannot be understood.",
                "Correct it; LikeC4's own tools report the same error.");
    }
}
