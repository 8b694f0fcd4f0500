package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlParser;
import dev.plumbline.pluginapi.connection.Connection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the file of the connections: a mapping of names to what is connected to.
///
/// ```yaml
/// prom:
///   type: prometheus
///   url: https://metrics.example.org/prometheus
///   auth: {bearer: {env: METRICS_TOKEN}}
///   tls: {ca: certificates/authority.pem}
///   interval: 30s
/// ```
final class ConnectionReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ConnectionFaults faults;
    private final Path folder;
    private final Collection<String> kinds;
    private final List<Connection> connections = new ArrayList<>();

    private ConnectionReader(SourceText source, Path folder, Collection<String> kinds) {
        this.faults = new ConnectionFaults(source);
        this.folder = folder;
        this.kinds = kinds;
    }

    static ConnectionList read(SourceText source, Path folder, Collection<String> kinds) {
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        if (document.isBroken()) {
            return new ConnectionList(List.of(), document.problems());
        }
        ConnectionReader reader = new ConnectionReader(source, folder, kinds);
        document.roots().forEach(root -> reader.root(root.resolved()));
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(reader.faults.all());
        return new ConnectionList(reader.connections, problems.stream().sorted().toList());
    }

    private void root(YamlNode root) {
        if (root instanceof YamlMapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> !entry.keyText().startsWith("x-"))
                    .forEach(this::entry);
        } else if (!(root instanceof YamlScalar scalar && scalar.isNull())) {
            faults.error(
                    root.start(),
                    "shape",
                    "The file does not name connections.",
                    "Write a name with a colon for each, and type and url below it.");
        }
    }

    private void entry(YamlEntry entry) {
        String name = entry.keyText();
        if (!NAME.matcher(name).matches()) {
            faults.error(
                    entry.start(),
                    "name",
                    "'" + ShownText.shortened(name) + "' cannot be the name of a connection.",
                    "Use up to 64 letters, digits, dots, dashes and underscores.");
        } else if (entry.value().resolved() instanceof YamlMapping mapping) {
            long before = faults.errors();
            Connection connection = new ConnectionEntry(name, entry.start(), mapping, faults, folder).read(kinds);
            if (faults.errors() == before) {
                connections.add(connection);
            }
        } else {
            faults.error(
                    entry.start(),
                    "shape",
                    "The connection " + name + " has no keys.",
                    "Write type and url below it, each on its own line.");
        }
    }
}
