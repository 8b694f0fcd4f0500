package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Each relation, as `r` with its `source` and `target`.
record EachRelation() implements Cases {

    @Override
    public Stream<Case> in(Inquiry inquiry) {
        Subject.Scope scope = inquiry.scope();
        return scope.relationCases().stream();
    }

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.relations().keySet();
    }

    @Override
    public Optional<Case> of(Inquiry inquiry, String part) {
        Subject.Scope scope = inquiry.scope();
        return scope.architecture().relation(part).map(relation -> asked(scope, relation));
    }

    static Case asked(Subject.Scope scope, Relation relation) {
        return new Case.Asked(subjects(scope, relation));
    }

    private static Map<String, Subject> subjects(Subject.Scope scope, Relation relation) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("r", new Subject.OfRelation(scope, relation));
        scope.find(relation.from()).ifPresent(source -> subjects.put("source", source));
        scope.find(relation.to()).ifPresent(target -> subjects.put("target", target));
        return subjects;
    }
}
