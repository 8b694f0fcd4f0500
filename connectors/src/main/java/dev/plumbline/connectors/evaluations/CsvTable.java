package dev.plumbline.connectors.evaluations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a table from text as RFC 4180 has it: cells between commas (or semicolons or tabs), in double quotes where
/// they
/// need it; the first row names the columns.
final class CsvTable {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvTable(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text.lines().findFirst().orElse(""));
    }

    /// The rows, each cell by the name of its column in small letters; empty cells are left out.
    ///
    /// @throws MalformedResultException if quotes do not end, or a row has more cells than there are columns
    static List<Map<String, String>> read(String text) throws MalformedResultException {
        return new CsvTable(text).rows();
    }

    private List<Map<String, String>> rows() throws MalformedResultException {
        List<String> columns = row().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        while (at < text.length()) {
            int began = line;
            List<String> cells = row();
            if (cells.size() > columns.size()) {
                throw new MalformedResultException(
                        began,
                        1,
                        "the row has " + cells.size() + " cells, and there are " + columns.size() + " columns");
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    named.put(columns.get(i), cells.get(i).strip());
                }
            }
            if (!named.isEmpty()) {
                rows.add(named);
            }
        }
        return rows;
    }

    private List<String> row() throws MalformedResultException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                continue;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
                line++;
            }
            return cells;
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws MalformedResultException {
        int began = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '"') {
                line += letter == '\n' ? 1 : 0;
                cell.append(letter);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell + plain();
            }
        }
        throw new MalformedResultException(began, 1, "the double quotes of a cell do not end");
    }

    private static char separator(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }
}
