package dev.plumbline.interchange.graphml;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.LiveGraph;
import dev.plumbline.pluginapi.Exporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.graphstream.stream.file.FileSinkGraphML;

/// Writes the graph of an architecture as [GraphML](http://graphml.graphdrawing.org), which Gephi, yEd, Cytoscape and
/// NetworkX read: a node for each element with its `kind`, `name` and `parent`, a directed edge for each relation with
/// its `kind`.
public final class GraphMlExporter implements Exporter {

    /// What no XML may hold or what turns the direction of the text after it.
    private static final Pattern HOSTILE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n]]");

    @Override
    public String format() {
        return "graphml";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public String write(Architecture architecture) {
        StringWriter text = new StringWriter();
        try {
            new FileSinkGraphML().writeAll(LiveGraph.of(architecture).graph(), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HOSTILE.matcher(text.toString().replace("\t", "  ")).replaceAll("");
    }
}
