package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads rule packs from YAML.
///
/// ```yaml
/// pack: reliability-basics
/// version: 1
/// title: Reliability basics
/// rules:
///   - id: REL-001
///     title: Synchronous call without a timeout
///     category: reliability
///     severity: high
///     foreach: relation            # or element
///     when: r.sync && !has(r.timeout)
///     absent: unknown              # or violation: what a missing fact means
///     what: "{r.from} waits for {r.to} without a timeout."
///     why: ...
///     remedy: ...
///     detects: ...                 # and more that is optional: falsePositives, nature, precision, needs
///     sources: [Release It!@2#Timeouts]
///     fix: [{set: retry.jitter, to: true}]
///     examples: {bad: [{elements: ..., relations: ...}], good: [...]}
/// ```
///
/// In place of `foreach`, `when` and `what` a rule can name an `algorithm` in code.
public final class PackReader {

    private PackReader() {}

    /// Reads a pack whose rules are conditions only.
    ///
    /// @param file the path that problems name
    /// @param text the text of the pack
    public static Result read(String file, String text) {
        return read(file, text, Map.of());
    }

    /// The rules of a pack, and what is wrong with it. A rule with a problem is left out; the others work.
    ///
    /// @param file the path that problems name
    /// @param text the text of the pack
    /// @param algorithms what its rules can name in place of a condition
    public static Result read(String file, String text, Map<String, RuleAlgorithm> algorithms) {
        PackFile pack = new PackFile(file, text);
        if (pack.root().isEmpty()) {
            if (pack.problems().isEmpty()) {
                pack.problem(null, "pack.empty", "The pack is empty.", "Add pack, version, title and rules.");
            }
            return new Result(new RulePack(file, "0", file, List.of()), pack.problems());
        }
        Map<String, Node> entries =
                pack.mapping(pack.root().get(), Set.of("pack", "version", "title", "rules"), "a pack");
        String id = header(pack, entries, "pack", file);
        String version = header(pack, entries, "version", "0");
        String title = header(pack, entries, "title", id);
        return new Result(new RulePack(id, version, title, rules(pack, entries, algorithms)), pack.problems());
    }

    private static String header(PackFile pack, Map<String, Node> entries, String key, String otherwise) {
        if (!entries.containsKey(key)) {
            pack.problem(null, "pack.required", "The pack has no " + key + ".", "Add " + key + ".");
        }
        return pack.text(entries.get(key), key).orElse(otherwise);
    }

    private static List<DesignRule> rules(
            PackFile pack, Map<String, Node> entries, Map<String, RuleAlgorithm> algorithms) {
        Metamodel metamodel = new Metamodel();
        RuleReader reader = new RuleReader(pack, metamodel, new ConditionCompiler(metamodel), algorithms);
        List<DesignRule> rules = new ArrayList<>();
        pack.items(entries.get("rules")).forEach(node -> reader.read(node).ifPresent(rules::add));
        return rules;
    }

    /// A pack that was read.
    ///
    /// @param pack the rules that can be used
    /// @param problems what is wrong, in the order of the places
    public record Result(RulePack pack, List<Problem> problems) {

        public Result {
            problems = problems.stream().sorted().toList();
        }
    }
}
