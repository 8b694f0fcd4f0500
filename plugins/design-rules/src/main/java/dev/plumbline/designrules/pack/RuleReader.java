package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one rule of a pack.
final class RuleReader {

    private static final Set<String> KEYS = keys();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final ValueType<AppliesTo> FOREACH = ValueTypes.choice(AppliesTo.class);
    private static final ValueType<Absent> ABSENT = ValueTypes.choice(Absent.class);

    private final PackFile file;
    private final TermReader terms;
    private final ReadingOptions options;

    RuleReader(PackFile file, Metamodel metamodel, ReadingOptions options) {
        this.file = file;
        this.terms = new TermReader(file, metamodel);
        this.options = options;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(DescriptionReader.KEYS);
        keys.addAll(Set.of(
                "foreach",
                "pair",
                "path",
                "algorithm",
                "alone",
                "containers",
                "reads",
                "when",
                "absent",
                "what",
                "fix",
                "examples"));
        return keys;
    }

    /// The rule, unless something is wrong with it; what is wrong is among the file's problems then.
    Optional<PackRule> read(Node node) {
        long before = file.errors();
        RuleText rule = new RuleText(file, node, file.mapping(node, KEYS, "a rule"));
        if (!(node instanceof MappingNode)) {
            return Optional.empty();
        }
        RuleDescription description = DescriptionReader.read(rule);
        checkId(rule, description.id());
        RuleExamples examples = new ExampleReader(file).read(rule.entries().get("examples"), node);
        Optional<PackRule> read = rule.entries().containsKey("algorithm")
                ? algorithm(rule, description, examples)
                : condition(rule, description, examples);
        return file.errors() > before ? Optional.empty() : read;
    }

    private void checkId(RuleText rule, String id) {
        Node node = rule.entries().get("id");
        if (node != null && !ID.matcher(id).matches()) {
            file.problem(
                    file.place(node),
                    "pack.id",
                    "This cannot be the id of a rule.",
                    "Write up to 64 letters, digits, dots, dashes and underscores, as in TEAM-001.");
        }
    }

    private Optional<PackRule> algorithm(RuleText rule, RuleDescription description, RuleExamples examples) {
        Map<String, RuleAlgorithm> algorithms = options.algorithms();
        String name = rule.required("algorithm");
        RuleAlgorithm algorithm = algorithms.get(name);
        if (algorithm == null) {
            file.problem(
                    file.place(rule.entries().getOrDefault("algorithm", rule.rule())),
                    "pack.algorithm",
                    "There is no algorithm '" + name + "'.",
                    algorithms.isEmpty()
                            ? "Use foreach and when."
                            : "Use one of "
                                    + String.join(
                                            ", ",
                                            algorithms.keySet().stream()
                                                    .sorted()
                                                    .toList()) + ", or foreach and when.");
            return Optional.empty();
        }
        Problem.Place place = file.place(rule.rule());
        Dependencies reads = new DependenciesReader(file).of(rule);
        return Optional.of(
                algorithm instanceof PartAlgorithm byPart
                        ? new PartAlgorithmRule(description, byPart, examples, reads, place)
                        : new AlgorithmRule(description, algorithm, examples, reads, place));
    }

    private Optional<PackRule> condition(RuleText rule, RuleDescription description, RuleExamples examples) {
        Optional<AppliesTo> foreach = rule.requiredChoice("foreach", FOREACH);
        if (foreach.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ObjectType> variables = foreach.get().variables(terms.metamodel());
        Optional<Cases> cases = new CasesReader(file, terms).read(foreach.get(), rule);
        Optional<Term> when = foreach.get() == AppliesTo.PATH
                ? terms.optional(rule, "when", variables)
                : terms.required(rule, "when", variables);
        MessageTemplate message = message(rule, variables);
        List<AttributeFix> fixes = fixes(foreach.get(), rule.entries().get("fix"));
        boolean absentBreaks = rule.choice("absent", ABSENT, Absent.UNKNOWN) == Absent.VIOLATION;
        return cases.map(found -> new ConditionRule(
                description,
                new ConditionRule.Condition(found, when, absentBreaks, variables),
                message,
                fixes,
                examples,
                new Guard(file.place(rule.rule()), options.limits())));
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
