package dev.plumbline.app.cli;

import dev.plumbline.app.cli.SimulationDocument.Format;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// In which format a document is wanted, and where.
///
/// @param asked what `--format` says; JSON instead of text with `--json`
/// @param file the file of `-o`; nothing or `-` for standard output
record DocumentTarget(
        RootCommand root, Format asked, @Nullable Path file) {

    private Format format() {
        return root.json() && asked == Format.TEXT ? Format.JSON : asked;
    }

    /// Writes a document.
    ///
    /// @return the exit status that the document stands for
    int write(SimulationDocument document) {
        new ReportTarget(root, file).write(document, document.written(format()));
        return document.status();
    }

    /// What is written instead if the command is interrupted: the same document of what is done by then, in the same
    /// format and place.
    ///
    /// @param what how much that is, in a sentence
    /// @param document made only when somebody asks for it
    Interruption.Kept kept(String what, Supplier<SimulationDocument> document) {
        boolean toFile = file != null && !file.toString().equals("-");
        return new Interruption.Kept(what, new Late(document, format()), toFile ? file : null);
    }

    /// Puts such a document together on a thread of its own, and throws it away.
    ///
    /// The first time takes half a second, mostly to load what it needs. After this, it is there at once when the
    /// command is interrupted.
    void rehearse(Supplier<SimulationDocument> document) {
        // What goes wrong in it is told by the command itself, which does the same in earnest.
        Thread.ofPlatform()
                .daemon()
                .name("rehearsal")
                .uncaughtExceptionHandler((thread, wrong) -> {})
                .start(() -> {
                    Report made = new Late(document, format());
                    made.text();
                    if (root.json()) {
                        made.json().text();
                    }
                });
    }

    /// A document that is made when it is read.
    private record Late(Supplier<SimulationDocument> document, Format format) implements Report {

        @Override
        public String text() {
            return document.get().written(format);
        }

        @Override
        public JsonReport json() {
            return document.get().json();
        }
    }
}
