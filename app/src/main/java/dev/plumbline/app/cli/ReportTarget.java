package dev.plumbline.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a report goes and in which form: to standard output, or into the file of `-o`. With `--json` the object is
/// on standard output too, whatever is in the file.
///
/// @param file the file; nothing or `-` for standard output
record ReportTarget(RootCommand root, @Nullable Path file) {

    /// @param format the form; JSON with `--json`
    void write(Report report, Format format) {
        boolean json = root.json() || format == Format.JSON;
        write(report, json ? report.json().text() : SafeText.of(report.text()));
    }

    /// Writes a form of the report that the command has made.
    void write(Report report, String text) {
        boolean toFile = file != null && !file.toString().equals("-");
        if (file != null && toFile) {
            OutputFile.write(text.getBytes(StandardCharsets.UTF_8), file);
        }
        if (root.json()) {
            root.terminal().data(report.json().text());
        } else if (!toFile) {
            root.terminal().data(text);
        }
    }

    /// The form of a report.
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
