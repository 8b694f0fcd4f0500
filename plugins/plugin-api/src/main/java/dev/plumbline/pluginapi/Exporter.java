package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;

/// Writes an architecture in a foreign format. A class of this type that is registered for `ServiceLoader` is found by
/// the
/// program.
public interface Exporter {

    /// The format's name on the command line, as in `mermaid`.
    String format();

    /// The usual extension of its files, without a dot.
    String extension();

    /// The text of the architecture in this format. The same architecture gives the same text.
    String write(Architecture architecture);
}
