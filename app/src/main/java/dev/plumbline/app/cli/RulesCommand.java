package dev.plumbline.app.cli;

import dev.plumbline.app.composition.WorkspaceRules;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Basis;
import dev.plumbline.pluginapi.RuleDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `rules`: which design rules there are, and what one of them says.
@Command(name = "rules", description = "List the design rules, show one, or test the rules of a pack.")
final class RulesCommand implements Runnable {

    private static final String WORKSPACE = "Include the rules of this workspace.";

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    RulesCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "list, show and a rule's id, or test and a pack?");
        }
    }

    @Command(name = "list", description = "List the design rules.")
    int list(@Option(names = "--workspace", paramLabel = "PATH", description = WORKSPACE) @Nullable Path workspace) {
        Known known = known(workspace);
        List<RuleDescription> rules = known.rules();
        JsonReport json = JsonReport.of("rules");
        json.summary().put("rules", rules.size());
        ArrayNode array = json.root().putArray("rules");
        rules.forEach(rule -> describe(rule, array.addObject()));
        known.problems().stream().map(ProblemText::of).forEach(root.terminal()::message);
        json.problems(known.problems());
        root.print(Report.of(rules.stream().map(RulesCommand::line).collect(Collectors.joining("\n")), json));
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Show what a design rule says.")
    int show(
            @Parameters(paramLabel = "ID", description = "The rule's id, as in REL-001.") String id,
            @Option(names = "--workspace", paramLabel = "PATH", description = WORKSPACE) @Nullable Path workspace) {
        RuleDescription rule = known(workspace).rules().stream()
                .filter(candidate -> candidate.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        JsonReport json = JsonReport.of("rules");
        json.summary().put("rules", 1);
        ObjectNode node = json.root().putArray("rules").addObject();
        describe(rule, node);
        node.put("why", rule.why())
                .put("detects", rule.guidance().detection())
                .put("falsePositives", rule.guidance().falsePositives())
                .put("remedy", rule.remedy())
                .put("nature", word(rule.basis().nature()))
                .put("precision", word(rule.basis().precision()));
        root.print(Report.of(explained(rule), json));
        return ExitCode.DONE;
    }

    @Command(
            name = "test",
            description = "Run the examples of a rule pack. Exit status 1 when a rule judges one otherwise, 3 when the"
                    + " pack has errors.")
    int test(
            @Parameters(
                            paramLabel = "PACK",
                            description =
                                    "A pack's file, a folder of packs, a workspace, or the id of an installed pack.")
                    String pack) {
        PackTestReport report = PackTestReport.of(new PackSource(root).read(pack));
        report.problems().stream().map(ProblemText::of).forEach(root.terminal()::message);
        root.print(report);
        return report.status();
    }

    private static String explained(RuleDescription rule) {
        Basis basis = rule.basis();
        return rule.id() + "  " + rule.title() + "\n" + rule.category() + ", " + word(rule.severity()) + ", "
                + word(basis.precision()) + (basis.nature() == Basis.Nature.GAP ? ", a gap of the model" : "")
                + needs(basis) + "\n"
                + paragraph("Why", rule.why())
                + paragraph("How it is found", rule.guidance().detection())
                + paragraph("When it may be wrong", rule.guidance().falsePositives())
                + paragraph("Remedy", rule.remedy())
                + paragraph("Sources", rule.sourceText());
    }

    private static String needs(Basis basis) {
        return basis.needs().isEmpty()
                ? ""
                : ", needs "
                        + basis.needs().stream()
                                .sorted()
                                .map(RulesCommand::word)
                                .collect(Collectors.joining(" and "));
    }

    private static String paragraph(String head, String text) {
        return text.isEmpty() ? "" : "\n" + head + ": " + text;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static CommandFailure unknown(String id) {
        return new CommandFailure(
                ExitCode.USAGE, "There is no rule " + id + ".", "plumbline rules list shows all of them.");
    }

    private static String line(RuleDescription rule) {
        return String.format(
                Locale.ROOT, "%-9s %-8s %-24s %s", rule.id(), word(rule.severity()), rule.category(), rule.title());
    }

    /// The rules that are known, with those of a workspace if one is given.
    private Known known(@Nullable Path path) {
        if (path == null) {
            return new Known(
                    root.services().catalogue().descriptions(), root.services().ruleProblems());
        }
        Workspace workspace = root.services().open(path);
        if (workspace.files().isEmpty()) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT, path + " cannot be read.", "Give the folder of a workspace.")
                    .because(workspace.problems());
        }
        WorkspaceRules rules = root.services().rules(workspace);
        return new Known(
                rules.catalogue().descriptions(),
                Stream.concat(rules.installed().stream(), rules.own().stream()).toList());
    }

    private record Known(List<RuleDescription> rules, List<Problem> problems) {}

    private static void describe(RuleDescription rule, ObjectNode node) {
        node.put("id", rule.id())
                .put("title", rule.title())
                .put("category", rule.category())
                .put("severity", word(rule.severity()))
                .put("state", rule.basis().needs().isEmpty() ? "implemented" : "needs-evidence");
        ArrayNode sources = node.putArray("sources");
        rule.sources().forEach(source -> sources.add(source.toString()));
    }
}
