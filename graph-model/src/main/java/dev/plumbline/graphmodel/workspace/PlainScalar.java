package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlAlias;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;

/// Reads scalars and aliases that stand on one line, without anchors and tags.
final class PlainScalar {

    private final YamlCursor cursor;
    private final YamlScope scope;
    private final char[] characters;

    PlainScalar(YamlCursor cursor, YamlScope scope) {
        this.cursor = cursor;
        this.scope = scope;
        this.characters = cursor.characters();
    }

    /// The scalar here, where neither braces nor brackets are open.
    YamlScalar inBlock() throws NotPlainException {
        return switch (cursor.here()) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            default -> plain(blockEnd());
        };
    }

    /// The scalar here, within braces or brackets.
    YamlScalar inFlow() throws NotPlainException {
        return switch (cursor.here()) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            default -> plain(flowEnd());
        };
    }

    /// A value that is not written, at a place.
    YamlScalar none(int place) {
        int offset = cursor.offset(place);
        return new YamlScalar(offset, offset, "", YamlStyle.PLAIN, null);
    }

    /// The alias here.
    YamlAlias alias(int depth) throws NotPlainException, BrokenFileException {
        int start = cursor.at();
        int end = start + 1;
        while (isNameCharacter(characters[end])) {
            end++;
        }
        char next = characters[end];
        if (end == start + 1 || !(YamlCursor.isBlankOrEnd(next) || next == ',' || next == ']' || next == '}')) {
            throw new NotPlainException();
        }
        cursor.moveTo(end);
        String name = cursor.text().substring(start + 1, end);
        YamlNode alias = scope.alias(cursor.offset(start), cursor.offset(end), name, depth)
                .node();
        return (YamlAlias) alias;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private YamlScalar plain(int end) throws NotPlainException {
        int start = cursor.at();
        if (!isFirst(characters[start], characters[start + 1])) {
            throw new NotPlainException();
        }
        cursor.moveTo(end);
        return scalar(start, end, cursor.text().substring(start, end), YamlStyle.PLAIN);
    }

    private static boolean isFirst(char c, char next) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', YamlCursor.END -> false;
            case '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> false;
            case '-' -> (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z');
            case '.' -> next != '.';
            default -> true;
        };
    }

    private int blockEnd() throws NotPlainException {
        int end = cursor.at();
        for (int i = end; ; i++) {
            switch (characters[i]) {
                case '\n', '\r', YamlCursor.END -> {
                    return end;
                }
                case '\t' -> throw new NotPlainException();
                case ' ' -> {
                    if (characters[i + 1] == '#') {
                        return end;
                    }
                }
                case ':' -> {
                    if (YamlCursor.isBlankOrEnd(characters[i + 1])) {
                        return end;
                    }
                    end = i + 1;
                }
                default -> end = i + 1;
            }
        }
    }

    private int flowEnd() throws NotPlainException {
        int end = cursor.at();
        for (int i = end; ; i++) {
            switch (characters[i]) {
                case '\n', '\r', YamlCursor.END, ',', '[', ']', '{', '}' -> {
                    return end;
                }
                case '\t' -> throw new NotPlainException();
                case ' ' -> {
                    if (characters[i + 1] == '#') {
                        return end;
                    }
                }
                case ':' -> {
                    char next = characters[i + 1];
                    if (YamlCursor.isBlankOrEnd(next) || ",[]{}".indexOf(next) >= 0) {
                        return end;
                    }
                    end = i + 1;
                }
                default -> end = i + 1;
            }
        }
    }

    private YamlScalar singleQuoted() throws NotPlainException {
        int start = cursor.at();
        int end = start + 1;
        boolean escaped = false;
        while (characters[end] != '\'' || characters[end + 1] == '\'') {
            requireSameLine(characters[end]);
            escaped |= characters[end] == '\'';
            end += characters[end] == '\'' ? 2 : 1;
        }
        cursor.moveTo(end + 1);
        String value = cursor.text().substring(start + 1, end);
        return scalar(start, end + 1, escaped ? value.replace("''", "'") : value, YamlStyle.SINGLE_QUOTED);
    }

    private YamlScalar doubleQuoted() throws NotPlainException {
        int start = cursor.at();
        int end = start + 1;
        boolean escaped = false;
        while (characters[end] != '"') {
            if (characters[end] == '\\') {
                escaped = true;
                end++;
            }
            requireSameLine(characters[end]);
            end++;
        }
        cursor.moveTo(end + 1);
        String value = cursor.text().substring(start + 1, end);
        return scalar(start, end + 1, escaped ? unescaped(value) : value, YamlStyle.DOUBLE_QUOTED);
    }

    private static void requireSameLine(char c) throws NotPlainException {
        if (c == '\n' || c == '\r' || c == YamlCursor.END) {
            throw new NotPlainException();
        }
    }

    private static String unescaped(String text) throws NotPlainException {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = unescaped(text.charAt(i));
            }
            result.append(c);
        }
        return result.toString();
    }

    private static char unescaped(char escape) throws NotPlainException {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw new NotPlainException();
        };
    }

    private YamlScalar scalar(int start, int end, String value, YamlStyle style) {
        return new YamlScalar(cursor.offset(start), cursor.offset(end), value, style, null);
    }
}
