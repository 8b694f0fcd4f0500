package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RulePack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
///     foreach: relation            # or element, pair, path
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
/// The text can also be the list of rules alone. In place of `foreach`, `when` and `what` a rule of the program's
/// own can name an `algorithm` in code.
public final class PackReader {

    private static final int MOST_RULES = 500;

    private PackReader() {}

    /// Reads somebody's own pack: its rules are conditions only, and are stopped when they take too long.
    ///
    /// @param file the path that problems name
    /// @param text the text of the pack
    public static Result read(String file, String text) {
        return read(file, text, ReadingOptions.own());
    }

    /// Reads a pack that comes with the program. A rule with a problem is left out; the others work.
    ///
    /// @param file the path that problems name
    /// @param text the text of the pack
    /// @param algorithms what its rules can name in place of a condition
    public static Result read(String file, String text, Map<String, RuleAlgorithm> algorithms) {
        return read(file, text, new ReadingOptions(algorithms, Optional.empty()));
    }

    static Result read(String file, String text, ReadingOptions options) {
        PackFile pack = new PackFile(file, text);
        if (pack.root().isEmpty()) {
            if (pack.problems().isEmpty()) {
                pack.problem(null, "pack.empty", "The pack is empty.", "Add pack, version, title and rules.");
            }
            return new Result(new RulePack(file, "0", file, List.of()), pack.problems());
        }
        Node root = pack.root().get();
        if (root instanceof SequenceNode list) {
            String name = name(file);
            return new Result(new RulePack(name, "1", name, rules(pack, list, options)), pack.problems());
        }
        Map<String, Node> entries = pack.mapping(root, Set.of("pack", "version", "title", "rules"), "a pack");
        String id = header(pack, entries, "pack", name(file));
        String version = header(pack, entries, "version", "0");
        String title = header(pack, entries, "title", id);
        List<DesignRule> rules = rules(pack, entries.get("rules"), options);
        return new Result(new RulePack(id, version, title, rules), pack.problems());
    }

    private static String header(PackFile pack, Map<String, Node> entries, String key, String otherwise) {
        if (!entries.containsKey(key)) {
            pack.problem(null, "pack.required", "The pack has no " + key + ".", "Add " + key + ".");
        }
        return pack.text(entries.get(key), key).orElse(otherwise);
    }

    /// The name of a file without its folders and its ending.
    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static List<DesignRule> rules(PackFile pack, @Nullable Node list, ReadingOptions options) {
        RuleReader reader = new RuleReader(pack, new Metamodel(), options);
        List<DesignRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : pack.items(list)) {
            if (rules.size() >= MOST_RULES) {
                pack.problem(
                        pack.place(node),
                        "pack.too-much",
                        "The pack has more than " + MOST_RULES + " rules.",
                        "Split it into several packs.");
            }
            if (rules.size() >= MOST_RULES || pack.isHopeless()) {
                break;
            }
            Optional<PackRule> rule = reader.read(node);
            if (rule.isPresent() && !ids.add(rule.get().description().id())) {
                pack.problem(
                        pack.place(node),
                        "rules.duplicate",
                        "The rule '" + rule.get().description().id() + "' is in this pack twice.",
                        "Give one of the two another id.");
            } else {
                rule.ifPresent(rules::add);
            }
        }
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
