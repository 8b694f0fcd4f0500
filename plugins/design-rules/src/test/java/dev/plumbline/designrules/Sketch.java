package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small architecture that a test draws.
public final class Sketch {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private String last = "";

    /// Adds an element; `set` goes on with it.
    public Sketch element(ElementKind kind, String id) {
        elements.put(id, new Element(id, kind, id, null, Attributes.NONE));
        last = id;
        return this;
    }

    /// Adds services.
    public Sketch services(String... ids) {
        for (String id : ids) {
            element(ElementKind.SERVICE, id);
        }
        return this;
    }

    /// Adds a relation with the id `from-to`; `set` goes on with it.
    public Sketch relation(String from, RelationKind kind, String to) {
        String id = from + "-" + to;
        relations.put(id, new Relation(id, from, to, kind, Attributes.NONE));
        last = id;
        return this;
    }

    /// Adds a call.
    public Sketch calls(String from, String to) {
        return relation(from, RelationKind.CALLS, to);
    }

    /// Sets an attribute of what was added last.
    public <T> Sketch set(Attribute<T> attribute, T value) {
        elements.computeIfPresent(last, (id, element) -> element.with(attribute, value));
        relations.computeIfPresent(last, (id, relation) -> relation.with(attribute, value));
        return this;
    }

    /// Sets a value at a path of what was added last.
    public Sketch setAt(String path, Object value) {
        elements.computeIfPresent(
                last,
                (id, element) -> element.withAttributes(element.attributes().withAt(path, value)));
        relations.computeIfPresent(
                last,
                (id, relation) -> relation.withAttributes(relation.attributes().withAt(path, value)));
        return this;
    }

    public Sketch flow(Flow flow) {
        flows.add(flow);
        return this;
    }

    public Architecture architecture() {
        return Architecture.of("sketch", elements.values(), relations.values(), flows, List.of());
    }

    public RuleContext context() {
        return new RuleContext(architecture(), Evidence.NONE, AS_OF);
    }

    public List<Verdict> check(RuleAlgorithm rule) {
        return rule.check(context()).toList();
    }

    /// The only verdict, which must be a violation.
    public Verdict.Violation violation(RuleAlgorithm rule) {
        List<Verdict> verdicts = check(rule);
        if (verdicts.size() == 1 && verdicts.getFirst() instanceof Verdict.Violation violation) {
            return violation;
        }
        throw new AssertionError("Expected one violation, got " + verdicts);
    }
}
