package dev.plumbline.app.cli;

import java.util.Locale;

/// What `simulate` found out, in each of its formats.
interface SimulationDocument extends Report {

    /// One row a figure.
    String csv();

    /// One file that asks for nothing from elsewhere.
    String html();

    /// The exit status, one of `ExitCode`.
    int status();

    /// The document in a format.
    default String written(Format format) {
        return switch (format) {
            case TEXT -> SafeText.of(text());
            case JSON -> json().text();
            case CSV -> SafeText.of(csv());
            case HTML -> SafeText.of(html());
        };
    }

    /// How a simulation is written.
    enum Format {
        TEXT,
        JSON,
        CSV,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
