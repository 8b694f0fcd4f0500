package dev.plumbline.designrules.builtin;

import com.google.common.base.Suppliers;
import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Generative;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Requests;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// AI-002: what an agent or model writes goes to people, or into a tool that changes the world, and no guardrail looks
/// at it on the way.
///
/// Answers go back the way that the requests came, so that the search starts at the people. Only the first agent or
/// model on the way answers for what comes from behind it. One finding per agent or model: the way to people before
/// that to a tool, and no tool that AI-003 finds.
final class NoOutputGuardrail implements RuleAlgorithm {

    private static final Set<SideEffects> HARMFUL =
            EnumSet.of(SideEffects.WRITE, SideEffects.IRREVERSIBLE, SideEffects.EXTERNAL);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Set<String> guards = Guards.ofOutput(context);
        PathsFrom people = Requests.toModels(context).pathsPast(guards, Requests.audience(context));
        Supplier<Set<String>> found = Suppliers.memoize(() -> InjectionFindings.elements(context));
        return Generative.in(context).stream()
                .filter(id -> !guards.contains(id))
                .flatMap(id -> people.reaches(id)
                        ? Stream.of(toPeople(id, people))
                        : toTool(architecture, id, guards, found).stream());
    }

    private static Verdict toPeople(String model, PathsFrom people) {
        List<Hop> asked = people.pathTo(model);
        String audience = people.sourceOf(model);
        List<Hop> answered = new ArrayList<>();
        asked.reversed().forEach(hop -> answered.add(new Hop(hop.to(), hop.from(), hop.relation())));
        return new Verdict.Violation(
                List.of(model, audience),
                Witness.of(model, answered),
                "What " + model + " writes reaches " + audience + " in " + Steps.of(answered)
                        + ", and no guardrail looks at it on the way.");
    }

    private static Optional<Verdict> toTool(
            Architecture architecture, String agent, Set<String> guards, Supplier<Set<String>> found) {
        return architecture.outgoing(agent).stream()
                .filter(use -> use.kind() == RelationKind.USES_TOOL || use.kind() == RelationKind.CALLS)
                .filter(use -> !guards.contains(use.to()))
                .filter(use -> architecture
                        .element(use.to())
                        .filter(NoOutputGuardrail::isHarmful)
                        .isPresent())
                .filter(use -> !found.get().contains(use.to()))
                .findFirst()
                .map(use -> violation(agent, use));
    }

    private static boolean isHarmful(Element tool) {
        return tool.kind() == ElementKind.TOOL
                && tool.get(ElementAttributes.SIDE_EFFECTS)
                        .filter(HARMFUL::contains)
                        .isPresent();
    }

    private static Verdict violation(String agent, Relation use) {
        return new Verdict.Violation(
                List.of(agent, use.to()),
                Witness.of(agent, List.of(Hop.along(use))),
                "What " + agent + " writes goes into " + use.to()
                        + ", which changes the world, and no guardrail looks at it on the way.");
    }
}
