package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import dev.plumbline.graphmodel.workspace.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the file of the waivers. A waiver with a fault is left out and told; the others count.
///
/// ```yaml
/// waivers:
///   - finding: REL-001@feed-api@ranker@feed-ranker
///     reason: The ranker answers from memory.
///     by: team-feed
///     until: 2027-01-31
/// ```
final class WaiverReader {

    static final String WAIVERS = "waivers";

    private final SourceText source;
    private final WaiverFaults faults;
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<UnusableWaiver> unusable = new ArrayList<>();

    private WaiverReader(SourceText source) {
        this.source = source;
        this.faults = new WaiverFaults(source);
    }

    static WaiverList read(SourceText source) {
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        if (document.isBroken()) {
            return new WaiverList(List.of(), List.of(), document.problems());
        }
        WaiverReader reader = new WaiverReader(source);
        document.roots().forEach(root -> reader.root(root.resolved()));
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(reader.faults.all());
        return new WaiverList(
                reader.waivers, reader.unusable, problems.stream().sorted().toList());
    }

    private void root(YamlNode root) {
        if (!(root instanceof YamlMapping mapping)) {
            if (!isNothing(root)) {
                faults.shape(root, "The file does not begin with 'waivers:'.");
            }
            return;
        }
        faults.checkKeys(mapping, Set.of(WAIVERS), "the file");
        YamlEntry list = mapping.entry(WAIVERS);
        if (list == null || isNothing(list.value())) {
            return;
        }
        if (list.value().resolved() instanceof YamlSequence sequence) {
            sequence.items().forEach(this::item);
        } else {
            faults.shape(list.value(), "'waivers' is not a list.");
        }
    }

    private void item(YamlNode item) {
        if (!(item.resolved() instanceof YamlMapping mapping)) {
            unusable.add(new UnusableWaiver(
                    "", List.of("has no keys with values, such as finding"), source.place(item.start())));
            return;
        }
        faults.checkKeys(mapping, WaiverEntry.KEYS, "a waiver");
        WaiverEntry entry = new WaiverEntry(mapping, source.place(item.start()));
        entry.waiver().ifPresentOrElse(waivers::add, () -> unusable.add(entry.unusable()));
    }

    private static boolean isNothing(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar && scalar.isNull();
    }
}
