package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.AgentReach;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentWays;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Trust;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// AI-004: an agent that takes in untrusted content, can read confidential data, and can send it out past no guardrail
/// against data loss. The witness goes from the data by the agent to the exit.
final class LethalTrifecta implements RuleAlgorithm {

    private static final Set<String> CHECKS = Set.of("dlp");

    private static final ElementChoice CONFIDENTIAL = ElementChoice.of(LethalTrifecta::isConfidential);
    private static final ElementChoice EXITS = ElementChoice.of(LethalTrifecta::isExit);
    private static final ElementChoice AGENTS = ElementChoice.of(ElementKind.AGENT);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Guards guards = Guards.checking(context, CHECKS, false);
        GraphQueries reach = AgentReach.in(context).backwards();
        PathsFrom content = ContentWays.ofUntrusted(context);
        PathsFrom data = reach.pathsFrom(ChosenElements.of(context, CONFIDENTIAL));
        Set<String> exits = ChosenElements.of(context, EXITS);
        PathsFrom surely = reach.pathsPast(guards.possible(), exits);
        PathsFrom maybe = reach.pathsPast(guards.certain(), exits);
        return ChosenElements.of(context, AGENTS).stream()
                .filter(agent -> content.reaches(agent) && data.reaches(agent) && maybe.reaches(agent))
                .map(agent -> surely.reaches(agent)
                        ? violation(agent, content.sourceOf(agent), data, surely)
                        : cannotTell(agent, maybe));
    }

    private static boolean isConfidential(Architecture architecture, Element element) {
        return AgentReach.isStore(element.kind())
                && DataClasses.isSensitive(architecture, element).orElse(false);
    }

    private static boolean isExit(Element element) {
        return (element.kind() == ElementKind.EXTERNAL && Trust.isUntrusted(element))
                || (element.kind() == ElementKind.TOOL
                        && element.get(ElementAttributes.SIDE_EFFECTS)
                                .filter(effects -> effects == SideEffects.EXTERNAL)
                                .isPresent());
    }

    private static Verdict violation(String agent, String source, PathsFrom data, PathsFrom exits) {
        List<Hop> path = new ArrayList<>(data.pathTo(agent));
        exits.pathTo(agent).reversed().forEach(hop -> path.add(new Hop(hop.to(), hop.from(), hop.relation())));
        String store = data.sourceOf(agent);
        String exit = exits.sourceOf(agent);
        return new Verdict.Violation(
                Stream.of(agent, store, exit, source).distinct().toList(),
                Witness.of(store, path),
                agent + " takes in content from " + source + ", can read the confidential data of " + store
                        + ", and can send it out by " + exit + " past no guardrail against data loss.");
    }

    private static Verdict cannotTell(String agent, PathsFrom exits) {
        return new Verdict.CannotTell(
                List.of(agent),
                "Whether a guardrail between " + agent + " and " + exits.sourceOf(agent)
                        + " checks for data loss is not known: its checks are not declared.");
    }
}
