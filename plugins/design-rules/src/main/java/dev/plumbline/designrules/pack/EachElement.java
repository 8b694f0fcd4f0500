package dev.plumbline.designrules.pack;

import java.util.Map;
import java.util.stream.Stream;

/// Each element, as `e`.
record EachElement() implements Cases {

    @Override
    public Stream<Case> in(Inquiry inquiry) {
        Subject.Scope scope = inquiry.scope();
        return scope.architecture().elements().values().stream()
                .map(element -> new Case.Asked(Map.of("e", new Subject.OfElement(scope, element))));
    }
}
