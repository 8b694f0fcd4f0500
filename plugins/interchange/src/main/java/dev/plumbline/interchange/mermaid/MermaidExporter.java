package dev.plumbline.interchange.mermaid;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Exporter;
import java.util.List;
import java.util.Map;

/// Writes an architecture as a Mermaid flowchart: containers as nested subgraphs, kinds as shapes, asynchronous
/// relations dotted, streams thick.
///
/// Mermaid cannot draw an edge between a subgraph and something inside it; such relations are listed in comments.
public final class MermaidExporter implements Exporter {

    private static final String INDENT = "  ";

    @Override
    public String format() {
        return "mermaid";
    }

    @Override
    public String extension() {
        return "mmd";
    }

    @Override
    public String write(Architecture architecture) {
        Map<String, String> ids = MermaidIds.of(architecture.elements().keySet());
        StringBuilder text = new StringBuilder();
        text.append("---\ntitle: \"")
                .append(MermaidText.title(architecture.name()))
                .append("\"\n---\n");
        text.append("flowchart LR\n");
        for (Element element : architecture.children(null)) {
            element(architecture, element, ids, INDENT, text);
        }
        for (Relation relation : architecture.relations().values()) {
            text.append(INDENT).append(edge(architecture, relation, ids)).append('\n');
        }
        List<String> external = architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.EXTERNAL)
                .map(element -> id(ids, element.id()))
                .toList();
        if (!external.isEmpty()) {
            text.append(INDENT).append("classDef external stroke-dasharray: 5 5\n");
            text.append(INDENT)
                    .append("class ")
                    .append(String.join(",", external))
                    .append(" external\n");
        }
        return text.toString();
    }

    private static void element(
            Architecture architecture, Element element, Map<String, String> ids, String indent, StringBuilder text) {
        List<Element> children = architecture.children(element.id());
        String id = id(ids, element.id());
        if (children.isEmpty()) {
            Shape shape = Shape.of(element.kind());
            text.append(indent).append(id).append(shape.before()).append('"');
            text.append(label(element)).append('"').append(shape.after()).append('\n');
            return;
        }
        text.append(indent).append("subgraph ").append(id).append("[\"");
        text.append(label(element)).append("\"]\n");
        for (Element child : children) {
            element(architecture, child, ids, indent + INDENT, text);
        }
        text.append(indent).append("end\n");
    }

    private static String label(Element element) {
        String name = MermaidText.label(element.name());
        String technology = element.get(ElementAttributes.TECHNOLOGY)
                .map(known -> ": " + MermaidText.label(known))
                .orElse("");
        return (name.isEmpty() ? MermaidText.label(element.id()) : name) + "<br/>["
                + element.kind().id() + technology + "]";
    }

    private static String edge(Architecture architecture, Relation relation, Map<String, String> ids) {
        String from = id(ids, relation.from());
        String to = id(ids, relation.to());
        if (isInside(architecture, relation.from(), relation.to())) {
            return "%% not drawn, as one contains the other: " + from + " "
                    + relation.kind().name() + " " + to;
        }
        String arrow = switch (relation.mode()) {
            case SYNC -> "-->";
            case ASYNC -> "-.->";
            case STREAM -> "==>";
        };
        String label = MermaidText.label(relation.get(RelationAttributes.DESCRIPTION, ""));
        String protocol = MermaidText.label(relation.get(RelationAttributes.PROTOCOL, ""));
        String shown = protocol.isEmpty() ? label : label.isEmpty() ? protocol : label + "<br/>[" + protocol + "]";
        return from + " " + arrow + (shown.isEmpty() ? "" : "|\"" + shown + "\"|") + " " + to;
    }

    private static boolean isInside(Architecture architecture, String from, String to) {
        if (from.equals(to)) {
            return !architecture.children(from).isEmpty();
        }
        return architecture.isWithin(from, to) || architecture.isWithin(to, from);
    }

    private static String id(Map<String, String> ids, String element) {
        String id = ids.get(element);
        return id == null ? MermaidIds.plain(element) : id;
    }

    private record Shape(String before, String after) {

        static Shape of(ElementKind kind) {
            return switch (kind) {
                case PERSON, TEAM, HUMAN_REVIEW -> new Shape("([", "])");
                case DATASTORE, CACHE, DATASET, VECTOR_INDEX, MEMORY_STORE -> new Shape("[(", ")]");
                case QUEUE -> new Shape(">", "]");
                case GATEWAY, AI_GATEWAY, GUARDRAIL -> new Shape("{{", "}}");
                case CLIENT, API, PROMPT -> new Shape("(", ")");
                case MODEL_ENDPOINT, EMBEDDING_MODEL, AGENT -> new Shape("[[", "]]");
                case DOMAIN,
                        SYSTEM,
                        SERVICE,
                        JOB,
                        FUNCTION,
                        COMPONENT,
                        EXTERNAL,
                        ENVIRONMENT,
                        NODE,
                        INSTANCE,
                        TRUST_BOUNDARY,
                        RETRIEVER,
                        RERANKER,
                        WORKFLOW,
                        TOOL,
                        MCP_SERVER,
                        EVALUATOR -> new Shape("[", "]");
            };
        }
    }
}
