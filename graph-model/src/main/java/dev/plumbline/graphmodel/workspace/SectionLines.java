package dev.plumbline.graphmodel.workspace;

import java.util.Optional;

/// The lines around an entry of a section, `elements` or the like, that is written on lines.
final class SectionLines {

    private final String text;
    private final TextLines lines;
    private final String section;
    private final boolean isList;

    SectionLines(String text, String section) {
        this.text = text;
        this.lines = new TextLines(text);
        this.section = section;
        this.isList = section.equals("relations");
    }

    /// Whether the entry has its lines for itself, in a section whose key stands alone on a line at the margin. It is
    /// not so in braces, beside an anchor or an alias of the section, and in entries that come by a merge key.
    boolean isAlone(int start, int end) {
        return from(start) >= 0 && isLineOver(end) && isBelowKey(lines.start(start)) && !isInBraces(end);
    }

    /// The offset of the entry's key or dash; negative if something else stands before it on its line.
    int from(int start) {
        int first = lines.start(start);
        int at = start;
        if (isList) {
            do {
                at--;
            } while (at >= first && text.charAt(at) == ' ');
            if (at < first || text.charAt(at) != '-') {
                return -1;
            }
        }
        return text.substring(first, at).chars().allMatch(c -> c == ' ') ? at : -1;
    }

    int column(int from) {
        return lines.column(from);
    }

    /// The offset of the first line behind the offset's line that is neither blank nor a comment, or of the text's end.
    int beyond(int offset) {
        int at = lines.next(offset);
        while (at < text.length() && isBlankOrComment(at)) {
            at = lines.next(at);
        }
        return at;
    }

    /// Whether only blank lines and comments stand between the end of one entry and the line of another.
    boolean areNeighbours(int end, int from) {
        int line = lines.start(from);
        return lines.next(end) <= line && beyond(end) >= line;
    }

    /// The lines of an entry with the key of its section, if neither an entry nor a comment would be left there. Blank
    /// lines behind go too, as a text before the section could take them over.
    Optional<Replacement> withSection(int from, int end) {
        int key = keyLine(from);
        int other = beyond(end);
        boolean isOnly = key >= 0 && (other == text.length() || isAtMargin(other));
        int next = lines.nextWithText(end);
        boolean isFollowedByComment = next < other && (text.charAt(next) != '#' || next == lines.next(end));
        return isOnly && !isFollowedByComment ? Optional.of(new Replacement(key, next, "")) : Optional.empty();
    }

    /// The offset of the section's key if it stands alone on the line before the entry's; negative if not.
    private int keyLine(int from) {
        int line = lines.start(from);
        do {
            if (line == 0) {
                return -1;
            }
            line = lines.start(line - 1);
        } while (text.substring(line, lines.end(line)).isBlank() && line > 0);
        return text.substring(line, lines.end(line)).stripTrailing().equals(section + ":") ? line : -1;
    }

    private boolean isLineOver(int end) {
        String rest = text.substring(end, lines.end(end));
        return rest.isBlank() || (rest.charAt(0) <= ' ' && rest.strip().startsWith("#"));
    }

    private boolean isInBraces(int end) {
        int at = beyond(end);
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && ",}]".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isBelowKey(int line) {
        int at = line;
        while (at > 0) {
            int before = lines.start(at - 1);
            if (before == at) {
                return false;
            }
            at = before;
            if (isAtMargin(at)) {
                String content = text.substring(at, lines.end(at));
                String rest = content.startsWith(section + ":") ? content.substring(section.length() + 1) : "?";
                return rest.isBlank() || (rest.charAt(0) <= ' ' && rest.strip().startsWith("#"));
            }
        }
        return false;
    }

    /// Whether a key, or something else that is no entry of the section, begins at the margin.
    private boolean isAtMargin(int at) {
        char first = at < text.length() ? text.charAt(at) : ' ';
        boolean isDash = isList && first == '-' && at + 1 < text.length() && text.charAt(at + 1) <= ' ';
        return first > ' ' && first != '#' && !isDash;
    }

    private boolean isBlankOrComment(int line) {
        String content = text.substring(line, lines.end(line)).strip();
        return content.isEmpty() || content.startsWith("#");
    }
}
