package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Exporter;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an architecture as JSON, complete: what `JsonImporter` reads back is equal.
///
/// The format is `plumbline.architecture/1`: the parts in the order of their ids, values as in workspace files
/// (`"80ms"`, `"99.95%"`), numbers and flags as JSON has them. Control and direction characters are escaped.
public final class JsonExporter implements Exporter {

    /// The name and version of the format, the value of the key `schema`.
    public static final String SCHEMA = "plumbline.architecture/1";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String write(Architecture architecture) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA).put("name", architecture.name());
        ArrayNode elements = root.putArray("elements");
        architecture.elements().values().forEach(element -> elements.add(element(element)));
        ArrayNode relations = root.putArray("relations");
        architecture.relations().values().forEach(relation -> relations.add(relation(relation)));
        ArrayNode flows = root.putArray("flows");
        architecture.flows().values().forEach(flow -> flows.add(FlowJson.write(flow)));
        ArrayNode scenarios = root.putArray("scenarios");
        architecture.scenarios().values().forEach(scenario -> scenarios.add(ScenarioJson.write(scenario)));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        String text = JsonMapper.builder().build().writer().with(printer).writeValueAsString(root);
        return INVISIBLE.matcher(text).replaceAll(found -> escaped(found.group())) + "\n";
    }

    private static String escaped(String invisible) {
        StringBuilder escaped = new StringBuilder();
        invisible.chars().forEach(unit -> escaped.append(String.format("\\\\u%04X", unit)));
        return escaped.toString();
    }

    private static ObjectNode element(Element element) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", element.id()).put("kind", element.kind().id()).put("name", element.name());
        if (element.parent() != null) {
            node.put("parent", element.parent());
        }
        attributes(node, ElementAttributes.all(), element.attributes());
        return node;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", relation.id()).put("from", relation.from()).put("to", relation.to());
        node.put("kind", Names.of(relation.kind()));
        attributes(node, RelationAttributes.all(), relation.attributes());
        return node;
    }

    private static void attributes(ObjectNode node, AttributeType.Fields fields, Attributes attributes) {
        if (!attributes.isEmpty()) {
            node.set("attributes", AttributeJson.write(fields, attributes));
        }
    }
}
