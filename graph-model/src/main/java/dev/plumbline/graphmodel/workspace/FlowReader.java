package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the entries of `flows`.
final class FlowReader {

    private static final List<String> KEYS = List.of("name", "description", "steps");

    private final EntryReader reader;
    private final StepReader steps;

    FlowReader(EntryReader reader) {
        this.reader = reader;
        this.steps = new StepReader(reader);
    }

    /// The flow, or null after an error: a flow with a step left out would tell another story.
    @Nullable
    Flow read(YamlEntry entry) {
        String id = entry.keyText();
        if (!reader.ids().accepts(entry.key(), id, "flow")) {
            return null;
        }
        if (!(entry.value().resolved() instanceof YamlMapping mapping)) {
            noSteps(entry.value(), id);
            return null;
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        for (YamlEntry known : among) {
            if (!KEYS.contains(known.keyText())) {
                reader.attributes().unknown(known, KEYS, id);
            }
        }
        if (!(EntryReader.find(among, "steps") instanceof YamlSequence sequence)) {
            noSteps(entry.key(), id);
            return null;
        }
        String name = reader.text(among, "name", id);
        String description = reader.text(among, "description", id);
        List<Flow.Step> read = steps.read(sequence, id);
        return read == null
                ? null
                : new Flow(
                        id, name == null || name.isBlank() ? id : name, description == null ? "" : description, read);
    }

    private void noSteps(YamlNode at, String id) {
        reader.problems()
                .error(
                        at,
                        "flow.incomplete",
                        "The flow " + id + " has no list of steps.",
                        "The flow is left out of the model.",
                        "Write the ids of relations: steps: [web-feed, feed-ranker].");
    }
}
