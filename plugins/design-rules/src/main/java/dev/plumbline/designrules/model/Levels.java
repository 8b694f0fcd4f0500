package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.List;

/// At what level of a model a relation speaks: a call between parts is often said again of what they are part of.
public final class Levels {

    private Levels() {}

    /// Whether the relation leaves the process of its source, and no relation of what its ends are part of says so
    /// already. What systems and domains do is said by what runs in them.
    public static boolean isRemote(Architecture architecture, Relation relation) {
        Element source = architecture.requireElement(relation.from());
        if (!source.kind().runs() && source.kind() != ElementKind.COMPONENT) {
            return false;
        }
        List<String> sources = running(architecture, source);
        List<String> targets = running(architecture, architecture.requireElement(relation.to()));
        return sources.stream().noneMatch(targets::contains)
                && sources.stream()
                        .flatMap(id -> architecture.outgoing(id).stream())
                        .noneMatch(other -> !other.id().equals(relation.id())
                                && other.isSynchronous() == relation.isSynchronous()
                                && !isOfTheSameEnds(other, relation)
                                && targets.contains(other.to()));
    }

    private static boolean isOfTheSameEnds(Relation first, Relation second) {
        return first.from().equals(second.from()) && first.to().equals(second.to());
    }

    /// The element and what runs around it.
    private static List<String> running(Architecture architecture, Element element) {
        List<String> found = new ArrayList<>(List.of(element.id()));
        architecture.ancestors(element.id()).stream()
                .filter(id -> architecture.requireElement(id).kind().runs())
                .forEach(found::add);
        return found;
    }
}
