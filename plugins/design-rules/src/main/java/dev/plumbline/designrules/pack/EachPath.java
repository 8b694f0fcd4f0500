package dev.plumbline.designrules.pack;

import java.util.Optional;
import java.util.stream.Stream;

/// Each element that a path leads to, with the shortest path, as `source`, `target` and `path`.
///
/// @param from where paths begin, asked of `e`
/// @param to where they end, asked of `e`
/// @param along the relations that they take, asked of `r`; those that carry traffic if it is not said
/// @param avoiding the elements that they do not touch, asked of `e`
record EachPath(Term from, Term to, Optional<Term> along, Optional<Term> avoiding) implements Cases {

    @Override
    public Stream<Case> in(Inquiry inquiry) {
        Selection sources = Selection.ofElements(inquiry, "e", from);
        Selection targets = Selection.ofElements(inquiry, "e", to);
        if (sources.possible().isEmpty() || targets.possible().isEmpty()) {
            return Stream.empty();
        }
        Selection avoided = avoiding.map(condition -> Selection.ofElements(inquiry, "e", condition))
                .orElseGet(Selection::none);
        return new PathSearch(inquiry, sources, targets, relations(inquiry), avoided).cases();
    }

    private Selection relations(Inquiry inquiry) {
        if (along.isPresent()) {
            return Selection.ofRelations(inquiry, along.get());
        }
        Selection traffic = Selection.none();
        inquiry.scope().architecture().relations().values().stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .forEach(relation -> traffic.sure().add(relation.id()));
        return traffic;
    }
}
