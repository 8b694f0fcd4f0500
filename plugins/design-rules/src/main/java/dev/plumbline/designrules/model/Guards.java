package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.GuardrailPosition;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The elements at which something stands guard over what passes.
///
/// There are three ways to draw a guard: in line, where requests pass through it; as a note, where it guards an
/// element but nobody else sends it anything; and as a consultant, which is asked and passes nothing on.
///
/// @param certain the elements at which a fitting guard is known to stand
/// @param possible these, and those at which a guard stands of which it is not known what it checks
public record Guards(Set<String> certain, Set<String> possible) {

    private static final ElementChoice GUARDRAILS = ElementChoice.of(ElementKind.GUARDRAIL);
    private static final ElementChoice LOOKING = ElementChoice.of(element -> element.kind() == ElementKind.GUARDRAIL
            || element.kind() == ElementKind.HUMAN_REVIEW
            || element.attributes().has(ElementAttributes.CHECKS));
    private static final Set<ElementKind> ANSWERING = EnumSet.of(
            ElementKind.AGENT, ElementKind.MODEL_ENDPOINT, ElementKind.EMBEDDING_MODEL, ElementKind.AI_GATEWAY);

    /// The guards that check for one of the given things, and people who review where `reviewed` is given. What is no
    /// guardrail and declares that it checks for them guards itself and what is behind it.
    public static Guards checking(RuleContext context, Set<String> wanted, boolean reviewed) {
        Architecture architecture = context.architecture();
        Set<String> certain = new HashSet<>();
        Set<String> possible = new HashSet<>();
        for (Element element : chosen(context, LOOKING)) {
            if (element.kind() == ElementKind.GUARDRAIL) {
                List<String> checks = element.get(ElementAttributes.CHECKS, List.of());
                if (checks.isEmpty() || checks.stream().anyMatch(wanted::contains)) {
                    possible.addAll(points(architecture, element.id()));
                }
                if (checks.stream().anyMatch(wanted::contains)) {
                    certain.addAll(points(architecture, element.id()));
                }
            } else if (element.get(ElementAttributes.CHECKS, List.of()).stream().anyMatch(wanted::contains)) {
                certain.add(element.id());
                possible.add(element.id());
            } else if (reviewed && element.kind() == ElementKind.HUMAN_REVIEW) {
                certain.addAll(points(architecture, element.id()));
                possible.addAll(points(architecture, element.id()));
            }
        }
        return new Guards(certain, possible);
    }

    /// The elements at which any guardrail stands.
    public static Set<String> all(RuleContext context) {
        Set<String> found = new HashSet<>();
        ChosenElements.of(context, GUARDRAILS).forEach(id -> found.addAll(points(context.architecture(), id)));
        return found;
    }

    /// The elements at which a guardrail stands that looks at what comes in, or does not say where it looks.
    public static Set<String> ofInput(RuleContext context) {
        Set<String> found = new HashSet<>();
        looking(context, GuardrailPosition.IN).forEach(guard -> found.addAll(points(context.architecture(), guard)));
        return found;
    }

    /// The elements at which a guardrail stands that looks at what goes out, or does not say where it looks. An agent
    /// or model that calls a guardrail which passes on to agents and models only asks it about its own output.
    public static Set<String> ofOutput(RuleContext context) {
        Architecture architecture = context.architecture();
        Set<String> found = new HashSet<>();
        looking(context, GuardrailPosition.OUT).forEach(guard -> {
            found.addAll(points(architecture, guard));
            if (ends(architecture.outgoing(guard), Relation::to, RelationKind::carriesTraffic).stream()
                    .allMatch(receiver -> answers(architecture, receiver))) {
                ends(architecture.incoming(guard), Relation::from, kind -> kind == RelationKind.CALLS).stream()
                        .filter(sender -> isGenerative(architecture, sender))
                        .forEach(found::add);
            }
        });
        return found;
    }

    /// Whether a guardrail asks a model for its own judgement: it passes what it lets through on to something else, or
    /// looks at nothing but what goes out.
    public static boolean isOwnJudgement(Architecture architecture, Relation relation) {
        Element guard = architecture.requireElement(relation.from());
        return guard.kind() == ElementKind.GUARDRAIL
                && isModel(architecture, relation.to())
                && (guard.get(ElementAttributes.POSITION).orElse(GuardrailPosition.IN) == GuardrailPosition.OUT
                        || ends(architecture.outgoing(guard.id()), Relation::to, RelationKind::carriesTraffic).stream()
                                .anyMatch(receiver -> !isModel(architecture, receiver)));
    }

    private static boolean isModel(Architecture architecture, String id) {
        return architecture.requireElement(id).kind() == ElementKind.MODEL_ENDPOINT;
    }

    /// What the guardrails check for that stand at each element or right before it.
    public static Map<String, Set<String>> checksBefore(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, Set<String>> checks = new HashMap<>();
        for (Element element : chosen(context, GUARDRAILS)) {
            Set<String> points = points(architecture, element.id());
            points.addAll(ends(architecture.outgoing(element.id()), Relation::to, RelationKind::carriesTraffic));
            points.forEach(point -> checks.computeIfAbsent(point, id -> new HashSet<>())
                    .addAll(element.get(ElementAttributes.CHECKS, List.of())));
        }
        return checks;
    }

    private static List<Element> chosen(RuleContext context, ElementChoice choice) {
        return ChosenElements.of(context, choice).stream()
                .map(context.architecture()::requireElement)
                .toList();
    }

    private static Stream<String> looking(RuleContext context, GuardrailPosition side) {
        return chosen(context, GUARDRAILS).stream()
                .filter(element -> element.get(ElementAttributes.POSITION)
                        .map(position -> position == side || position == GuardrailPosition.BOTH)
                        .orElse(true))
                .map(Element::id);
    }

    private static boolean answers(Architecture architecture, String id) {
        return architecture
                .element(id)
                .filter(element -> ANSWERING.contains(element.kind()))
                .isPresent();
    }

    private static boolean isGenerative(Architecture architecture, String id) {
        return architecture.element(id).filter(Generative::is).isPresent();
    }

    private static Set<String> points(Architecture architecture, String guard) {
        Set<String> points = new HashSet<>(Set.of(guard));
        Set<String> guarded = ends(architecture.outgoing(guard), Relation::to, kind -> kind == RelationKind.GUARDS);
        Set<String> senders = ends(architecture.incoming(guard), Relation::from, RelationKind::carriesTraffic);
        Set<String> receivers = ends(architecture.outgoing(guard), Relation::to, RelationKind::carriesTraffic);
        if (guarded.containsAll(senders)) {
            points.addAll(guarded);
        }
        if (receivers.isEmpty()) {
            points.addAll(senders);
        }
        return points;
    }

    private static Set<String> ends(
            List<Relation> relations, Function<Relation, String> end, Predicate<RelationKind> wanted) {
        Set<String> found = new HashSet<>();
        for (Relation relation : relations) {
            if (wanted.test(relation.kind())) {
                found.add(end.apply(relation));
            }
        }
        return found;
    }
}
