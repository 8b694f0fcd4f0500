package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The parts that a condition picks.
///
/// @param sure the ids of those that it picks
/// @param unsure the ids of those of which a fact is missing, with that
record Selection(NavigableSet<String> sure, NavigableMap<String, String> unsure) {

    /// Nothing.
    static Selection none() {
        return new Selection(new TreeSet<>(), new TreeMap<>());
    }

    /// The elements for which a condition on one variable holds.
    static Selection ofElements(Inquiry inquiry, String variable, Term condition) {
        Selection selection = none();
        for (Element element : inquiry.scope().architecture().elements().values()) {
            selection.add(
                    element.id(),
                    inquiry.ask(condition, Map.of(variable, new Subject.OfElement(inquiry.scope(), element))));
        }
        return selection;
    }

    /// The relations for which a condition holds.
    static Selection ofRelations(Inquiry inquiry, Term condition) {
        Selection selection = none();
        for (Relation relation : inquiry.scope().architecture().relations().values()) {
            selection.add(
                    relation.id(),
                    inquiry.ask(condition, Map.of("r", new Subject.OfRelation(inquiry.scope(), relation))));
        }
        return selection;
    }

    private void add(String id, Answer answer) {
        switch (answer) {
            case Answer.Holds holds -> sure.add(id);
            case Answer.Fails fails -> {}
            case Answer.Unknown unknown -> unsure.put(id, unknown.missing());
        }
    }

    boolean mayPick(String id) {
        return sure.contains(id) || unsure.containsKey(id);
    }

    /// All that may be picked.
    NavigableSet<String> possible() {
        NavigableSet<String> all = new TreeSet<>(sure);
        all.addAll(unsure.keySet());
        return all;
    }
}
