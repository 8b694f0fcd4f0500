package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the declarations of one file.
final class FileReader {

    static final String MAIN = "plumbline.yaml";
    private static final List<String> ROOT_KEYS = List.of(
            "plumbline",
            "name",
            "description",
            "elements",
            "relations",
            "flows",
            "scenario",
            "view",
            "layout",
            "plateau");

    private final FileProblems problems;
    private final EntryReader reader;
    private final ViewReader views;
    private final PlateauReader plateaus;
    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final EntrySpans.Builder elementSpans = new EntrySpans.Builder();
    private final EntrySpans.Builder relationSpans = new EntrySpans.Builder();
    private final EntrySpans.Builder flowSpans = new EntrySpans.Builder();
    private final EntrySpans.Builder scenarioSpans = new EntrySpans.Builder();
    private @Nullable String name;

    private FileReader(SourceText source) {
        this.problems = new FileProblems(source);
        this.reader = EntryReader.of(problems);
        this.views = new ViewReader(source.file(), reader);
        this.plateaus = new PlateauReader(source.file(), reader);
    }

    static FileDeclarations read(SourceText source, ReadLimits limits) {
        if (!WorkspaceReader.isOfModel(source.file())) {
            return FileDeclarations.NONE;
        }
        Optional<LayoutLines> layout = source.file().equals(MAIN) ? Optional.empty() : LayoutLines.of(source.text());
        if (layout.isPresent()) {
            return FileDeclarations.of(layout.get().declaredIn(source.file()));
        }
        YamlDocument document = new YamlParser(limits).parse(source);
        FileReader reader = new FileReader(source);
        document.roots().forEach(reader::root);
        if (source.file().equals(MAIN) && !document.isBroken()) {
            reader.version(document.roots());
        }
        return reader.finish(document.problems());
    }

    private FileDeclarations finish(List<Problem> parsing) {
        elementSpans.addAll(relationSpans);
        elementSpans.addAll(flowSpans);
        elementSpans.addAll(scenarioSpans);
        List<Problem> all = new ArrayList<>(parsing);
        all.addAll(problems.all());
        return new FileDeclarations(
                name,
                elements,
                relations,
                flows,
                scenarios,
                views.found(),
                plateaus.found(),
                elementSpans.build(),
                all);
    }

    private void root(YamlNode root) {
        if (!(root.resolved() instanceof YamlMapping mapping)) {
            if (!isNothing(root)) {
                problems.error(
                        root,
                        "root.not-mapping",
                        "The file does not begin with keys such as elements or relations.",
                        "Nothing of this file is in the model.",
                        "Write 'elements:' or 'relations:' on a line of its own and indent the rest below it.");
            }
            return;
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        if (views.accepts(mapping, among) || plateaus.accepts(mapping, among)) {
            return;
        }
        if (EntryReader.find(among, "scenario") != null) {
            Scenario scenario = new ScenarioReader(reader).read(mapping, among);
            if (scenario != null) {
                scenarios.add(scenario);
                scenarioSpans.add(mapping.start(), mapping.end());
            }
        } else {
            among.forEach(this::section);
        }
    }

    private void section(YamlEntry entry) {
        YamlNode value = entry.value().resolved();
        switch (entry.keyText()) {
            case "plumbline", "description" -> {}
            case "name" -> name = reader.text(List.of(entry), "name", "the workspace");
            case "elements" -> mapping(value, "{feed-api: {kind: service}}", "elements", this::elements);
            case "flows" -> mapping(value, "{home-feed: {steps: [web-feed]}}", "flows", this::flows);
            case "relations" -> {
                if (value instanceof YamlSequence sequence) {
                    relations(sequence);
                } else if (!isNothing(value)) {
                    wrongSection(
                            value,
                            "'relations' is not a list.",
                            "Write each relation after '- ' on a line of its own.");
                }
            }
            default -> reader.attributes().unknown(entry, ROOT_KEYS, "the file");
        }
    }

    private void mapping(YamlNode value, String example, String key, Consumer<YamlMapping> read) {
        if (value instanceof YamlMapping mapping) {
            read.accept(mapping);
        } else if (!isNothing(value)) {
            wrongSection(value, "'" + key + "' is not a mapping of ids.", "Write: " + key + ": " + example + ".");
        }
    }

    private static boolean isNothing(YamlNode value) {
        return value instanceof YamlScalar scalar && scalar.isNull();
    }

    private void elements(YamlMapping mapping) {
        ElementReader readElement = new ElementReader(reader);
        for (YamlEntry entry : reader.entries().withDuplicates(mapping)) {
            Element element = readElement.read(entry);
            if (element != null) {
                elements.add(element);
                elementSpans.add(entry.start(), entry.end());
            }
        }
    }

    private void relations(YamlSequence sequence) {
        RelationReader readRelation = new RelationReader(reader);
        for (YamlNode item : sequence.items()) {
            Relation relation = readRelation.read(item);
            if (relation != null) {
                relations.add(relation);
                relationSpans.add(item.start(), item.end());
            }
        }
    }

    private void flows(YamlMapping mapping) {
        FlowReader readFlow = new FlowReader(reader);
        for (YamlEntry entry : reader.entries().withDuplicates(mapping)) {
            Flow flow = readFlow.read(entry);
            if (flow != null) {
                flows.add(flow);
                flowSpans.add(entry.start(), entry.end());
            }
        }
    }

    private void version(List<YamlNode> roots) {
        YamlNode node = null;
        for (YamlNode root : roots) {
            if (node == null && root instanceof YamlMapping mapping) {
                node = EntryReader.find(mapping.entries(), "plumbline");
            }
        }
        if (node instanceof YamlScalar scalar && scalar.value().equals("1")) {
            return;
        }
        YamlNode at = node == null ? new YamlScalar(0, 0, "", YamlStyle.PLAIN, null) : node;
        String what = node instanceof YamlScalar scalar
                ? "'" + ShownText.shortened(scalar.value()) + "' is not a version of the format that is known here."
                : "The file does not say which version of the format it is written in.";
        problems.error(
                at, "version.unsupported", what, "Parts of the workspace may be misread.", "Write plumbline: 1.");
    }

    private void wrongSection(YamlNode at, String what, String remedy) {
        problems.error(at, "value.type", what, "Nothing of it is in the model.", remedy);
    }
}
