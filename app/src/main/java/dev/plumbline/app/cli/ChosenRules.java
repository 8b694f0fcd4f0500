package dev.plumbline.app.cli;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.pluginapi.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules that `--pack` names: those of known packs and of pack files.
///
/// @param rules the rules
/// @param problems what is wrong in the pack files
record ChosenRules(RuleCatalogue rules, List<Problem> problems) {

    /// All rules where no pack is named.
    static ChosenRules of(RuleCatalogue all, List<String> names) {
        if (names.isEmpty()) {
            return new ChosenRules(all, List.of());
        }
        List<RulePack> packs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            List<RuleCatalogue.Entry> known = all.entries().stream()
                    .filter(entry -> id(entry).equals(name))
                    .toList();
            if (known.isEmpty()) {
                PackReader.Result read = PackReader.read(name, text(name, all));
                packs.add(read.pack());
                problems.addAll(read.problems());
            } else {
                known.forEach(entry -> packs.add(single(entry)));
            }
        }
        RuleCatalogue rules = RuleCatalogue.of(packs.stream().distinct().toList());
        problems.addAll(rules.problems());
        return new ChosenRules(rules, problems);
    }

    /// Why there are rules that do not run.
    List<Problem> broken() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private static String id(RuleCatalogue.Entry entry) {
        String pack = entry.pack();
        return pack.substring(0, Math.max(0, pack.lastIndexOf(' ')));
    }

    private static RulePack single(RuleCatalogue.Entry entry) {
        String version = entry.pack().substring(id(entry).length()).strip();
        return new RulePack(id(entry), version, id(entry), List.of(entry.rule()));
    }

    private static String text(String name, RuleCatalogue all) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        } catch (InvalidPathException noFile) {
            throw unknown(name, all);
        } catch (IOException unreadable) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            "The pack " + name + " cannot be read: " + OutputFile.reason(unreadable) + ".",
                            "Give a YAML file in UTF-8.")
                    .causedBy(unreadable);
        }
        throw unknown(name, all);
    }

    private static CommandFailure unknown(String name, RuleCatalogue all) {
        Set<String> ids = all.entries().stream().map(ChosenRules::id).collect(Collectors.toSet());
        String known = "Take a file, or one of " + ids.stream().sorted().collect(Collectors.joining(", ")) + ".";
        return new CommandFailure(
                ExitCode.USAGE,
                "There is no rule pack " + name + ", and no such file.",
                NearestName.remedy(name, ids, known));
    }
}
