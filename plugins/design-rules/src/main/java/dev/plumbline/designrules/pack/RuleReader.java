package dev.plumbline.designrules.pack;

import dev.cel.runtime.Program;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one rule of a pack.
final class RuleReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "category",
            "severity",
            "appliesTo",
            "when",
            "absent",
            "message",
            "why",
            "remedy",
            "sources",
            "fix",
            "examples");
    private static final ValueType<Severity> SEVERITY = ValueTypes.choice(Severity.class);
    private static final ValueType<AppliesTo> APPLIES_TO = ValueTypes.choice(AppliesTo.class);
    private static final ValueType<Absent> ABSENT = ValueTypes.choice(Absent.class);

    private final PackFile file;
    private final Metamodel metamodel;
    private final ConditionCompiler compiler;

    RuleReader(PackFile file, Metamodel metamodel, ConditionCompiler compiler) {
        this.file = file;
        this.metamodel = metamodel;
        this.compiler = compiler;
    }

    /// The rule, unless something is wrong with it; what is wrong is among the file's problems then.
    Optional<ConditionRule> read(Node node) {
        int before = file.problems().size();
        Map<String, Node> entries = file.mapping(node, KEYS, "a rule");
        RuleDescription description = description(entries, node);
        Optional<AppliesTo> appliesTo = choice(entries, "appliesTo", APPLIES_TO, node);
        Absent absent = entries.containsKey("absent")
                ? choice(entries, "absent", ABSENT, node).orElse(Absent.UNKNOWN)
                : Absent.UNKNOWN;
        RuleExamples examples = new ExampleReader(file).read(entries.get("examples"), node);
        if (appliesTo.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ObjectType> variables = appliesTo.get().variables(metamodel);
        Optional<Program> program = program(appliesTo.get(), entries, node);
        MessageTemplate message = message(entries, variables, node);
        List<AttributeFix> fixes = fixes(appliesTo.get(), entries.get("fix"));
        if (program.isEmpty() || file.problems().size() > before) {
            return Optional.empty();
        }
        ConditionRule.Condition condition =
                new ConditionRule.Condition(appliesTo.get(), program.get(), absent == Absent.VIOLATION);
        return Optional.of(new ConditionRule(description, condition, variables, message, fixes, examples));
    }

    private RuleDescription description(Map<String, Node> entries, Node rule) {
        List<String> sources = file.items(entries.get("sources")).stream()
                .flatMap(source -> file.text(source, "a source").stream())
                .toList();
        return new RuleDescription(
                required(entries, "id", rule),
                required(entries, "title", rule),
                required(entries, "category", rule),
                choice(entries, "severity", SEVERITY, rule).orElse(Severity.LOW),
                required(entries, "why", rule),
                required(entries, "remedy", rule),
                sources);
    }

    private Optional<Program> program(AppliesTo appliesTo, Map<String, Node> entries, Node rule) {
        String text = required(entries, "when", rule);
        Node node = entries.get("when");
        if (text.isBlank() || node == null) {
            return Optional.empty();
        }
        ConditionCompiler.Result result = compiler.compile(appliesTo, text);
        result.issues()
                .forEach(issue -> file.problem(
                        file.within(node, issue.line(), issue.column()),
                        "pack.condition",
                        issue.what(),
                        issue.remedy()));
        return result.program();
    }

    private MessageTemplate message(Map<String, Node> entries, Map<String, ObjectType> variables, Node rule) {
        MessageTemplate message = new MessageTemplate(required(entries, "message", rule));
        Node node = entries.get("message");
        for (String unknown : message.unknown(variables)) {
            file.problem(
                    file.place(node == null ? rule : node),
                    "pack.message",
                    "The message names {" + unknown + "}, which is no value here.",
                    "Use a variable and an attribute, such as {"
                            + variables.keySet().iterator().next() + ".id}.");
        }
        return message;
    }

    private List<AttributeFix> fixes(AppliesTo appliesTo, @Nullable Node node) {
        List<AttributeFix> fixes = new ArrayList<>();
        for (Node item : file.items(node)) {
            Map<String, Node> entries = file.mapping(item, Set.of("set", "to"), "a fix");
            String path = required(entries, "set", item);
            Node to = entries.get("to");
            Optional<AttributeType<?>> type = AttributeFix.type(appliesTo, path);
            if (type.isEmpty() || to == null) {
                file.problem(
                        file.place(item),
                        "pack.fix",
                        to == null ? "The fix has no value." : "There is no attribute '" + path + "' to set.",
                        "Write set: with the path of an attribute, and to: with its value.");
            } else {
                Object value = new AttributeText(file).value(type.get(), to);
                if (value != null) {
                    fixes.add(new AttributeFix(path, value));
                }
            }
        }
        return fixes;
    }

    private String required(Map<String, Node> entries, String key, Node owner) {
        Optional<String> text = file.text(entries.get(key), key);
        if (text.isEmpty() && !entries.containsKey(key)) {
            file.problem(file.place(owner), "pack.required", "The key '" + key + "' is missing.", "Add " + key + ".");
        }
        return text.map(String::strip).orElse("");
    }

    @SuppressWarnings("unchecked") // a scalar of this type holds its values
    private <T> Optional<T> choice(Map<String, Node> entries, String key, ValueType<T> type, Node owner) {
        Node node = entries.get(key);
        if (node == null) {
            required(entries, key, owner);
            return Optional.empty();
        }
        return Optional.ofNullable((T) new AttributeText(file).value(new AttributeType.Scalar<>(type), node));
    }

    /// What a rule answers where a fact is missing.
    private enum Absent {
        UNKNOWN,
        VIOLATION
    }
}
