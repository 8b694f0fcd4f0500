package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads how the flows share a workload.
final class FlowShares {

    private static final double TOLERANCE = 1e-6;
    private static final String EXAMPLE = "flows: {open-feed: 70%, search: 30%}";

    private final EntryReader reader;

    FlowShares(EntryReader reader) {
        this.reader = reader;
    }

    /// The shares by the ids of the flows, none if they are not written; null after an error.
    @Nullable
    SortedMap<String, Ratio> read(ScenarioPart workload) {
        YamlNode node = workload.find("flows");
        if (node == null) {
            return Collections.emptySortedMap();
        }
        if (!(node instanceof YamlMapping mapping)) {
            workload.wrong(
                    node,
                    "value.type",
                    "'flows' of " + workload.name() + " is not a mapping of shares.",
                    "Write " + EXAMPLE + ".");
            return null;
        }
        SortedMap<String, Ratio> shares = new TreeMap<>();
        boolean isSound = true;
        for (YamlEntry entry : reader.entries().of(mapping)) {
            String name = "The share of " + entry.keyText() + " in " + workload.name();
            Object share =
                    reader.attributes().scalar(ValueTypes.RATIO, entry.value().resolved(), name);
            isSound &= share != null;
            if (share != null) {
                shares.put(entry.keyText(), (Ratio) share);
            }
        }
        return isSound && isWhole(workload, node, shares) ? shares : null;
    }

    private static boolean isWhole(ScenarioPart workload, YamlNode node, SortedMap<String, Ratio> shares) {
        double sum = shares.values().stream().mapToDouble(Ratio::value).sum();
        if (shares.isEmpty() || Math.abs(sum - 1) <= TOLERANCE) {
            return true;
        }
        workload.wrong(
                node,
                "scenario.shares",
                String.format(Locale.ROOT, "The shares of the flows in %s make %.6g%%.", workload.name(), 100 * sum),
                "Make the shares 100% in all, as in " + EXAMPLE + ".");
        return false;
    }
}
