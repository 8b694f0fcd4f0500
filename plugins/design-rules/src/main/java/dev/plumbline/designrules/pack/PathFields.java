package dev.plumbline.designrules.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.Hop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What predicates can ask of paths.
final class PathFields {

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    private PathFields() {}

    static List<Field> all() {
        return List.of(
                field("hops", SimpleType.INT, " ", path -> (long) path.hops().size()),
                field(
                        "sync",
                        SimpleType.BOOL,
                        " ",
                        path -> path.hops().stream()
                                .allMatch(hop -> hop.relation().isSynchronous())),
                field("elements", TEXTS, " > ", Subject.OfPath::elements),
                field(
                        "kinds",
                        TEXTS,
                        " > ",
                        path -> path.elements().stream()
                                .flatMap(id -> path.scope().architecture().element(id).stream())
                                .map(element -> element.kind().id())
                                .toList()),
                field(
                        "relations",
                        TEXTS,
                        ", ",
                        path -> relations(path).map(hop -> hop.relation().id()).toList()),
                field(
                        "relationKinds",
                        TEXTS,
                        ", ",
                        path -> relations(path)
                                .map(hop -> hop.relation()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .toList()));
    }

    private static Stream<Hop> relations(Subject.OfPath path) {
        return path.hops().stream();
    }

    private static Field field(String name, CelType type, String separator, Function<Subject.OfPath, Object> value) {
        List<String> choices = name.equals("kinds")
                ? Stream.of(ElementKind.values()).map(ElementKind::id).toList()
                : List.of();
        return new Field(
                name,
                type,
                Optional.empty(),
                choices,
                subject -> subject instanceof Subject.OfPath path ? value.apply(path) : null,
                subject -> subject instanceof Subject.OfPath path ? text(value.apply(path), separator) : null);
    }

    private static String text(Object value, String separator) {
        return value instanceof List<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(separator))
                : value.toString();
    }
}
