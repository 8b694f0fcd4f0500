package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the items of `relations`.
final class RelationReader {

    private static final List<String> REQUIRED = List.of("id", "from", "to", "kind");
    private static final String LEFT_OUT = "The relation is left out of the model.";

    private final EntryReader reader;
    private final Vocabulary vocabulary = Vocabulary.relation();
    private final Map<String, RelationKind> kinds = new HashMap<>();

    RelationReader(EntryReader reader) {
        this.reader = reader;
        Arrays.stream(RelationKind.values()).forEach(kind -> kinds.put(text(kind), kind));
    }

    /// How a kind is written in files: `flows-to`.
    static String text(RelationKind kind) {
        return ValueTypes.choice(RelationKind.class).format(kind);
    }

    /// The relation, or null after a problem that leaves nothing of it.
    @Nullable
    Relation read(YamlNode item) {
        if (!(item.resolved() instanceof YamlMapping mapping)) {
            incomplete(item, "An item of 'relations' is not a mapping.");
            return null;
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        String subject = subject(among);
        List<String> missing = new ArrayList<>();
        for (String key : REQUIRED) {
            if (!(EntryReader.find(among, key) instanceof YamlScalar scalar) || scalar.isNull()) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            incomplete(item, "The relation " + subject + " has no " + String.join(" and no ", missing) + ".");
        }
        Attributes attributes = reader.attributes().read(among, vocabulary, subject);
        return missing.isEmpty() ? complete(among, attributes) : null;
    }

    private String subject(List<YamlEntry> among) {
        String id = value(among, "id");
        return id.isEmpty()
                ? "from '" + ShownText.shortened(value(among, "from")) + "' to '"
                        + ShownText.shortened(value(among, "to")) + "'"
                : ShownText.shortened(id);
    }

    private @Nullable Relation complete(List<YamlEntry> among, Attributes attributes) {
        String id = value(among, "id");
        YamlNode at = EntryReader.find(among, "id");
        RelationKind kind = kind(among, id);
        boolean accepted = at != null && reader.ids().accepts(at, id, "relation");
        return kind == null || !accepted
                ? null
                : new Relation(id, value(among, "from"), value(among, "to"), kind, attributes);
    }

    /// The kind under `kind`, or null after a problem.
    @Nullable
    RelationKind kind(List<YamlEntry> among, String id) {
        String text = value(among, "kind");
        RelationKind kind = kinds.get(text);
        YamlNode at = EntryReader.find(among, "kind");
        if (kind == null && at != null) {
            List<String> known = kinds.keySet().stream().sorted().toList();
            reader.problems()
                    .error(
                            at,
                            "kind.unknown",
                            "'" + ShownText.shortened(text) + "' of " + ShownText.shortened(id)
                                    + " is not a kind of relation.",
                            LEFT_OUT,
                            NearestName.remedy(text, known, "Write one of: " + String.join(", ", known) + "."));
        }
        return kind;
    }

    // The same few ids stand in many relations; the cache of texts lets them share one object.
    private String value(List<YamlEntry> among, String key) {
        if (!(EntryReader.find(among, key) instanceof YamlScalar scalar)) {
            return "";
        }
        return reader.attributes().shared(scalar.value());
    }

    private void incomplete(YamlNode at, String what) {
        reader.problems()
                .error(
                        at,
                        "relation.incomplete",
                        what,
                        LEFT_OUT,
                        "Write at least: {id: feed-ranker, from: feed-api, to: ranker, kind: calls}.");
    }
}
