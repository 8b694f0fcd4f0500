package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/// The stretches of a text that the parts of a collection take, with their anchors and, on lines, their dashes.
final class PartSpans {

    private PartSpans() {}

    static List<PartEdits.Span> of(String text, YamlMapping mapping) {
        return mapping.entries().stream()
                .map(entry -> new PartEdits.Span(Anchors.start(text, entry.key()), entry.end()))
                .toList();
    }

    static List<PartEdits.Span> of(String text, YamlSequence list) {
        List<PartEdits.Span> spans = new ArrayList<>();
        for (YamlNode item : list.items()) {
            int from = Anchors.start(text, item);
            spans.add(new PartEdits.Span(list.flow() ? from : text.lastIndexOf('-', from - 1), item.end()));
        }
        return spans;
    }
}
