package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Reads an architecture in a foreign format. A class of this type that is registered for `ServiceLoader` is found by
/// the
/// program.
public interface Importer {

    /// The format's name on the command line, as in `structurizr`.
    String format();

    /// Whether the file looks like this format.
    boolean accepts(Path source);

    /// Reads the source. Nothing of it is run, and nothing is fetched from a network.
    ///
    /// @throws ImportException if the source cannot be read as this format at all
    Import read(Path source, Progress progress) throws ImportException;

    /// What was read.
    ///
    /// @param architecture the architecture
    /// @param counts what a user of the foreign format counts: elements, relations, views, flows
    /// @param problems warnings, with places in the source
    /// @param unresolved references whose target is not in the source
    record Import(
            Architecture architecture,
            SortedMap<String, Integer> counts,
            List<Problem> problems,
            List<Unresolved> unresolved) {
        public Import {
            problems = List.copyOf(problems);
            unresolved = List.copyOf(unresolved);
        }
    }

    /// A reference whose target is not in the source.
    ///
    /// @param from what refers
    /// @param to what is not there
    /// @param where the place in the source
    record Unresolved(String from, String to, String where) {}
}
