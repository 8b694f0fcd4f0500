package dev.plumbline.app.composition;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.designrules.pack.PackRule;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the rule packs of workspaces; a text that was just read is not read again.
final class OwnPacks {

    private static final int REMEMBERED = 64;

    private final Map<PackText, PackReader.Result> known = new LinkedHashMap<>(16, 0.75f, true);

    /// Whether a workspace has rules of its own.
    static boolean areIn(Workspace workspace) {
        return workspace.files().stream().anyMatch(OwnPacks::isPack);
    }

    /// The packs of a workspace, without the rules whose ids another pack has already, and what is wrong with them.
    Packs of(Workspace workspace, RuleCatalogue installed) {
        Map<String, String> packsById = new HashMap<>();
        installed.entries().forEach(entry -> packsById.put(entry.description().id(), entry.pack()));
        List<RulePack> packs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        workspace.files().stream().filter(OwnPacks::isPack).forEach(file -> {
            PackReader.Result read = read(new PackText(file.path(), file.text()));
            problems.addAll(read.problems());
            RulePack pack = read.pack();
            List<DesignRule> rules = new ArrayList<>();
            for (DesignRule rule : pack.rules()) {
                String other = packsById.putIfAbsent(rule.description().id(), file.path());
                if (other == null) {
                    rules.add(rule);
                } else {
                    problems.add(duplicate(rule, file.path(), other));
                }
            }
            packs.add(new RulePack(pack.id(), pack.version(), pack.title(), rules));
        });
        return new Packs(packs, problems.stream().sorted().toList());
    }

    private synchronized PackReader.Result read(PackText text) {
        PackReader.Result result = known.computeIfAbsent(text, pack -> PackReader.read(pack.path(), pack.text()));
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        return result;
    }

    private static boolean isPack(WorkspaceFile file) {
        return WorkspaceReader.isRulePack(file.path());
    }

    private static Problem duplicate(DesignRule rule, String file, String other) {
        Problem.Place place = rule instanceof PackRule own ? own.place() : new Problem.Place(file, 0, 0);
        return new Problem(
                Problem.Severity.ERROR,
                "rules.duplicate",
                place,
                "The rule '" + rule.description().id() + "' is in " + other + " too.",
                "This one is left out; the other rules work.",
                "Give it another id.");
    }

    /// The packs of a workspace.
    ///
    /// @param packs the packs, in the order of their files
    /// @param problems what is wrong with them, in the order of the places
    record Packs(List<RulePack> packs, List<Problem> problems) {
        Packs {
            packs = List.copyOf(packs);
            problems = List.copyOf(problems);
        }
    }

    private record PackText(String path, String text) {}
}
