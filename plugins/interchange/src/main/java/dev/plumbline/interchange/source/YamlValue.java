package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A value in a YAML file, or the absence of one.
///
/// What is asked for and is not there, or is of another type, is absent, so that paths can be followed without
/// questions. Aliases are followed, and merge keys are merged as YAML 1.1 describes.
///
/// @param source the text that it stands in
/// @param node the value without aliases, or null if it is absent
public record YamlValue(SourceText source, @Nullable YamlNode node) {

    private static final String MERGE = "<<";

    /// A value of a file.
    public static YamlValue of(SourceText source, YamlNode node) {
        return new YamlValue(source, node.resolved());
    }

    /// Whether there is a value, and it is not null.
    public boolean exists() {
        return node != null && !(node instanceof YamlScalar scalar && scalar.isNull());
    }

    /// Whether it is a mapping.
    public boolean isMapping() {
        return node instanceof YamlMapping;
    }

    /// The value under a key of a mapping.
    public YamlValue get(String key) {
        if (node instanceof YamlMapping mapping) {
            YamlEntry entry = mapping.entry(key);
            if (entry != null) {
                return of(source, entry.value());
            }
            if (mapping.entry(MERGE) != null) {
                return entries().getOrDefault(key, absent());
            }
        }
        return absent();
    }

    /// The value at the end of a path of keys.
    public YamlValue at(String... keys) {
        YamlValue at = this;
        for (String key : keys) {
            at = at.get(key);
        }
        return at;
    }

    /// The entries of a mapping in their order, those that are merged into it behind its own; none for anything else.
    public SequencedMap<String, YamlValue> entries() {
        SequencedMap<String, YamlValue> entries = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (!entry.keyText().equals(MERGE)) {
                    entries.putIfAbsent(entry.keyText(), of(source, entry.value()));
                }
            }
            YamlEntry merged = mapping.entry(MERGE);
            if (merged != null) {
                YamlValue value = of(source, merged.value());
                List<YamlValue> mappings = value.isMapping() ? List.of(value) : value.items();
                mappings.forEach(each -> each.entries().forEach(entries::putIfAbsent));
            }
        }
        return entries;
    }

    /// The items of a sequence; none for anything else.
    public List<YamlValue> items() {
        List<YamlValue> items = new ArrayList<>();
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> items.add(of(source, item)));
        }
        return items;
    }

    /// The text of a scalar; empty for null and for anything else.
    public String text() {
        return node instanceof YamlScalar scalar && !scalar.isNull() ? scalar.value() : "";
    }

    /// The text of a scalar, unless it is blank.
    public Optional<String> filled() {
        String text = text();
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /// The texts of a sequence of scalars, blank ones left out; a lone scalar is a sequence of one.
    public List<String> texts() {
        return node instanceof YamlScalar
                ? filled().stream().toList()
                : items().stream().flatMap(item -> item.filled().stream()).toList();
    }

    /// The texts of a mapping of scalars, by key.
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        entries().forEach((key, value) -> labels.put(key, value.text()));
        return labels;
    }

    /// The whole number that the scalar is, at least 0.
    public Optional<Long> count() {
        return text().matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text())) : Optional.empty();
    }

    /// Whether the scalar is `true` or `false`.
    public Optional<Boolean> flag() {
        return switch (text()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// Where it stands; the whole file if it is absent.
    public Place place() {
        return node == null ? source.wholeFile() : source.place(node.start());
    }

    private YamlValue absent() {
        return new YamlValue(source, null);
    }
}
