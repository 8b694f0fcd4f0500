package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entries of mappings with merge keys followed: a mapping's own entries come before merged ones, and of several
/// merged mappings the first has the last word.
final class MergedEntries {

    private static final int FEW = 8;

    private final @Nullable FileProblems problems;

    /// @param problems where duplicate keys are reported, or null
    MergedEntries(@Nullable FileProblems problems) {
        this.problems = problems;
    }

    /// The entries by distinct keys; a key that is written twice is an error, and the first one stays.
    List<YamlEntry> of(YamlMapping mapping) {
        List<YamlEntry> own = mapping.entries();
        return hasMerge(own) || hasDuplicate(own) ? merged(own) : own;
    }

    /// The entries with duplicate keys left in.
    List<YamlEntry> withDuplicates(YamlMapping mapping) {
        return hasMerge(mapping.entries()) ? merged(mapping.entries()) : mapping.entries();
    }

    static boolean isMerge(YamlEntry entry) {
        return entry.key() instanceof YamlScalar key
                && key.style() == YamlStyle.PLAIN
                && key.value().equals("<<");
    }

    private static boolean hasMerge(List<YamlEntry> entries) {
        for (YamlEntry entry : entries) {
            if (isMerge(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDuplicate(List<YamlEntry> entries) {
        if (entries.size() > FEW) {
            Set<String> seen = HashSet.newHashSet(entries.size());
            for (YamlEntry entry : entries) {
                if (!seen.add(entry.keyText())) {
                    return true;
                }
            }
            return false;
        }
        for (int i = 1; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (entries.get(i).keyText().equals(entries.get(j).keyText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<YamlEntry> merged(List<YamlEntry> own) {
        Map<String, YamlEntry> byKey = new LinkedHashMap<>();
        for (YamlEntry entry : own) {
            if (!isMerge(entry) && byKey.putIfAbsent(entry.keyText(), entry) != null) {
                duplicate(entry);
            }
        }
        for (YamlEntry entry : own) {
            if (isMerge(entry)) {
                merge(entry.value(), byKey);
            }
        }
        return List.copyOf(byKey.values());
    }

    private void merge(YamlNode value, Map<String, YamlEntry> byKey) {
        switch (value.resolved()) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : of(mapping)) {
                    byKey.putIfAbsent(entry.keyText(), entry);
                }
            }
            case YamlSequence several -> several.items().forEach(item -> mergeOne(item, byKey));
            case YamlNode other -> notAMapping(value);
        }
    }

    private void mergeOne(YamlNode item, Map<String, YamlEntry> byKey) {
        if (item.resolved() instanceof YamlMapping) {
            merge(item, byKey);
        } else {
            notAMapping(item);
        }
    }

    private void notAMapping(YamlNode node) {
        if (problems != null) {
            problems.error(
                    node,
                    "value.type",
                    "A merge key stands before something that is not a mapping.",
                    "Nothing is merged.",
                    "Write an alias of a mapping, or a list of such aliases: <<: *base.");
        }
    }

    private void duplicate(YamlEntry entry) {
        if (problems != null) {
            problems.error(
                    entry.key(),
                    "key.duplicate",
                    "The key '" + ShownText.shortened(entry.keyText()) + "' is written twice in the same mapping.",
                    "The first one counts, this one is left out.",
                    "Remove one of the two.");
        }
    }
}
