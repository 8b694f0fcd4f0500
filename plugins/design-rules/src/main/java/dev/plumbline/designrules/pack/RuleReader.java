package dev.plumbline.designrules.pack;

import dev.cel.runtime.Program;
import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one rule of a pack.
final class RuleReader {

    private static final Set<String> KEYS = keys();
    private static final ValueType<AppliesTo> FOREACH = ValueTypes.choice(AppliesTo.class);
    private static final ValueType<Absent> ABSENT = ValueTypes.choice(Absent.class);

    private final PackFile file;
    private final Metamodel metamodel;
    private final ConditionCompiler compiler;
    private final Map<String, RuleAlgorithm> algorithms;

    /// @param algorithms what a rule can name in place of a condition
    RuleReader(PackFile file, Metamodel metamodel, ConditionCompiler compiler, Map<String, RuleAlgorithm> algorithms) {
        this.file = file;
        this.metamodel = metamodel;
        this.compiler = compiler;
        this.algorithms = algorithms;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(DescriptionReader.KEYS);
        keys.addAll(Set.of("foreach", "algorithm", "when", "absent", "what", "fix", "examples"));
        return keys;
    }

    /// The rule, unless something is wrong with it; what is wrong is among the file's problems then.
    Optional<PackRule> read(Node node) {
        int before = file.problems().size();
        RuleText rule = new RuleText(file, node, file.mapping(node, KEYS, "a rule"));
        RuleDescription description = DescriptionReader.read(rule);
        RuleExamples examples = new ExampleReader(file).read(rule.entries().get("examples"), node);
        Optional<PackRule> read = rule.entries().containsKey("algorithm")
                ? algorithm(rule, description, examples)
                : condition(rule, description, examples);
        return file.problems().size() > before ? Optional.empty() : read;
    }

    private Optional<PackRule> algorithm(RuleText rule, RuleDescription description, RuleExamples examples) {
        String name = rule.required("algorithm");
        RuleAlgorithm algorithm = algorithms.get(name);
        if (algorithm == null) {
            file.problem(
                    file.place(rule.entries().getOrDefault("algorithm", rule.rule())),
                    "pack.algorithm",
                    "There is no algorithm '" + name + "'.",
                    "Use one of "
                            + String.join(
                                    ", ", algorithms.keySet().stream().sorted().toList()) + ", or foreach and when.");
            return Optional.empty();
        }
        return Optional.of(new AlgorithmRule(description, algorithm, examples));
    }

    private Optional<PackRule> condition(RuleText rule, RuleDescription description, RuleExamples examples) {
        Optional<AppliesTo> foreach = rule.requiredChoice("foreach", FOREACH);
        if (foreach.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ObjectType> variables = foreach.get().variables(metamodel);
        Optional<Program> program = program(foreach.get(), rule);
        MessageTemplate message = message(rule, variables);
        List<AttributeFix> fixes = fixes(foreach.get(), rule.entries().get("fix"));
        boolean absentBreaks = rule.choice("absent", ABSENT, Absent.UNKNOWN) == Absent.VIOLATION;
        return program.map(compiled -> new ConditionRule(
                description,
                new ConditionRule.Condition(foreach.get(), compiled, absentBreaks),
                variables,
                message,
                fixes,
                examples));
    }

    private Optional<Program> program(AppliesTo foreach, RuleText rule) {
        String text = rule.required("when");
        Node node = rule.entries().get("when");
        if (text.isBlank() || node == null) {
            return Optional.empty();
        }
        ConditionCompiler.Result result = compiler.compile(foreach, text);
        result.issues()
                .forEach(issue -> file.problem(
                        file.within(node, issue.line(), issue.column()),
                        "pack.condition",
                        issue.what(),
                        issue.remedy()));
        return result.program();
    }

    private MessageTemplate message(RuleText rule, Map<String, ObjectType> variables) {
        MessageTemplate message = new MessageTemplate(rule.required("what"));
        Node node = rule.entries().getOrDefault("what", rule.rule());
        for (String unknown : message.unknown(variables)) {
            file.problem(
                    file.place(node),
                    "pack.message",
                    "The sentence names {" + unknown + "}, which is no value here.",
                    "Use a variable and an attribute, such as {"
                            + variables.keySet().iterator().next() + ".id}.");
        }
        return message;
    }

    private List<AttributeFix> fixes(AppliesTo foreach, @Nullable Node node) {
        List<AttributeFix> fixes = new ArrayList<>();
        for (Node item : file.items(node)) {
            RuleText fix = new RuleText(file, item, file.mapping(item, Set.of("set", "to"), "a fix"));
            String path = fix.required("set");
            Node to = fix.entries().get("to");
            Optional<AttributeType<?>> type = AttributeFix.type(foreach, path);
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

    /// What a rule answers where a fact is missing.
    private enum Absent {
        UNKNOWN,
        VIOLATION
    }
}
