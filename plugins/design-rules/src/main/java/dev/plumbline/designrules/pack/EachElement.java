package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Each element, as `e`.
record EachElement() implements Cases {

    @Override
    public Stream<Case> in(Inquiry inquiry) {
        Subject.Scope scope = inquiry.scope();
        return scope.elementCases().stream();
    }

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Optional<Case> of(Inquiry inquiry, String part) {
        Subject.Scope scope = inquiry.scope();
        return scope.architecture().element(part).map(element -> asked(scope, element));
    }

    static Case asked(Subject.Scope scope, Element element) {
        return new Case.Asked(Map.of("e", new Subject.OfElement(scope, element)));
    }
}
