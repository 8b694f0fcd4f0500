package dev.plumbline.app.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Rows of comma-separated values, after RFC 4180 but with line feeds.
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText(String... heads) {
        row(heads);
    }

    /// Adds a row.
    void row(String... cells) {
        text.append(Arrays.stream(cells).map(CsvText::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    // A spreadsheet takes what begins so for a formula.
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /// A number, or nothing where there is none.
    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /// All rows.
    String text() {
        return text.toString();
    }
}
