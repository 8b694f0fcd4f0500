package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Which elements rules look for. Known by its identity, so that each is kept in one place.
///
/// Whether an element is chosen may depend on nothing but itself, its relations, what is at their other ends, and what
/// it or these refer to.
public final class ElementChoice {

    private final BiPredicate<Architecture, Element> wanted;

    private ElementChoice(BiPredicate<Architecture, Element> wanted) {
        this.wanted = wanted;
    }

    /// The elements that are wanted for what they say of themselves.
    public static ElementChoice of(Predicate<Element> wanted) {
        return new ElementChoice((architecture, element) -> wanted.test(element));
    }

    /// The elements that are wanted for what is around them, too.
    public static ElementChoice of(BiPredicate<Architecture, Element> wanted) {
        return new ElementChoice(wanted);
    }

    /// The elements of a kind.
    public static ElementChoice of(ElementKind kind) {
        return of(element -> element.kind() == kind);
    }

    boolean isChosen(Architecture architecture, Element element) {
        return wanted.test(architecture, element);
    }
}
