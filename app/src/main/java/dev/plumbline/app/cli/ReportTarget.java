package dev.plumbline.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a report goes and in which form: to standard output, or into the file of `-o`. With `--json` the object is
/// on standard output too, whatever is in the file.
///
/// @param format the form; JSON with `--json`
/// @param file the file; nothing or `-` for standard output
record ReportTarget(
        RootCommand root, Format format, @Nullable Path file) {

    void write(Report report) {
        String text = root.json() || format == Format.JSON ? report.json().text() : SafeText.of(report.text());
        if (file == null || file.toString().equals("-")) {
            root.terminal().data(text);
            return;
        }
        OutputFile.write(text.getBytes(StandardCharsets.UTF_8), file);
        if (root.json()) {
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
