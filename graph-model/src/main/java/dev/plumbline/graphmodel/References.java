package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds and rewrites the places where attributes and scenarios refer to elements.
public final class References {

    private References() {}

    /// The keys of the attributes that refer to elements, themselves or by what is in them; most parts have none of
    /// them.
    public static Set<String> keys(AttributeType.Fields fields) {
        return fields.fields().stream()
                .filter(attribute -> refers(attribute.type()))
                .map(Attribute::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean refers(AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar.value().equals(ValueTypes.REFERENCE);
            case AttributeType.Listing<?> list -> list.element().equals(ValueTypes.REFERENCE);
            case AttributeType.Fields fields -> fields.fields().stream().anyMatch(field -> refers(field.type()));
            case AttributeType.Properties properties -> false;
        };
    }

    /// Gives every element id that the attributes refer to, with the path of the attribute.
    public static void collect(Attributes attributes, AttributeType.Fields fields, BiConsumer<String, String> found) {
        for (Attribute<?> field : fields.fields()) {
            Object value = attributes.value(field.key());
            if (value == null) {
                continue;
            }
            switch (field.type()) {
                case AttributeType.Scalar<?> scalar -> {
                    if (scalar.value().equals(ValueTypes.REFERENCE)) {
                        found.accept(field.key(), (String) value);
                    }
                }
                case AttributeType.Listing<?> list -> {
                    if (list.element().equals(ValueTypes.REFERENCE)) {
                        ((List<?>) value).forEach(id -> found.accept(field.key(), (String) id));
                    }
                }
                case AttributeType.Fields nested ->
                    collect((Attributes) value, nested, (path, id) -> found.accept(field.key() + "." + path, id));
                case AttributeType.Properties other -> {}
            }
        }
    }

    /// The attributes without the references to some elements; the same object if there is none.
    static Attributes without(Attributes attributes, AttributeType.Fields fields, Set<String> gone) {
        List<String> paths = new ArrayList<>();
        collect(attributes, fields, (path, id) -> {
            if (gone.contains(id) && !paths.contains(path)) {
                paths.add(path);
            }
        });
        Attributes result = attributes;
        for (String path : paths) {
            result = result.withAt(path, without(result.at(path), gone));
        }
        return result;
    }

    private static @Nullable Object without(@Nullable Object value, Set<String> gone) {
        if (value instanceof List<?> ids) {
            List<?> left = ids.stream().filter(id -> !gone.contains(id)).toList();
            return left.isEmpty() ? null : left;
        }
        return null;
    }

    /// The attributes with every reference to one element turned to another; the same object if there is none.
    static Attributes renamed(Attributes attributes, AttributeType.Fields fields, String before, String after) {
        Attributes result = attributes;
        for (Attribute<?> field : fields.fields()) {
            Object value = attributes.value(field.key());
            Object changed = value == null ? null : renamed(value, field, before, after);
            if (changed != null && !changed.equals(value)) {
                result = result.with(field.key(), changed);
            }
        }
        return result;
    }

    private static @Nullable Object renamed(Object value, Attribute<?> field, String before, String after) {
        return switch (field.type()) {
            case AttributeType.Scalar<?> scalar ->
                scalar.value().equals(ValueTypes.REFERENCE) && value.equals(before) ? after : value;
            case AttributeType.Listing<?> list -> {
                if (!list.element().equals(ValueTypes.REFERENCE)) {
                    yield value;
                }
                List<Object> ids = new ArrayList<>((List<?>) value);
                ids.replaceAll(id -> id.equals(before) ? after : id);
                yield List.copyOf(ids);
            }
            case AttributeType.Fields nested -> renamed((Attributes) value, nested, before, after);
            case AttributeType.Properties other -> value;
        };
    }

    static Scenario renamed(Scenario scenario, String before, String after) {
        TreeMap<String, String> overrides = new TreeMap<>();
        scenario.overrides()
                .forEach((path, text) -> overrides.put(
                        path.startsWith(before + ".") ? after + path.substring(before.length()) : path, text));
        List<Fault> faults = scenario.faults().stream()
                .map(fault ->
                        new Fault(fault.at(), fault.duration(), renamed(fault.target(), before, after), fault.effect()))
                .toList();
        List<String> assertions = scenario.assertions().stream()
                .map(text -> text.startsWith(before + ".") ? after + text.substring(before.length()) : text)
                .toList();
        return scenario.withOverrides(overrides).withFaults(faults).withAssertions(assertions);
    }

    private static Fault.Target renamed(Fault.Target target, String before, String after) {
        return switch (target) {
            case Fault.Target.Elements elements ->
                new Fault.Target.Elements(elements.ids().stream()
                        .map(id -> id.equals(before) ? after : id)
                        .toList());
            case Fault.Target.Replicas replicas ->
                replicas.element().equals(before) ? new Fault.Target.Replicas(after, replicas.count()) : replicas;
            case Fault.Target.Zone zone -> zone;
            case Fault.Target.Region region -> region;
            case Fault.Target.Link link -> link;
            case Fault.Target.Between between -> between;
            case Fault.Target.Entry entry -> entry;
        };
    }
}
