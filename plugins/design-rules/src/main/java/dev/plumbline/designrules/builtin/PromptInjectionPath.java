package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentWays;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// AI-003: untrusted content reaches an agent or model, and from there a tool that changes the world, past no guardrail
/// against injection and no human review. One finding per tool, with the first shortest path.
final class PromptInjectionPath implements RuleAlgorithm {

    private static final ElementChoice TOOLS = ElementChoice.of(ElementKind.TOOL);
    private static final ElementChoice STEERED = ElementChoice.of(element -> element.kind() == ElementKind.AGENT
            || element.kind() == ElementKind.MODEL_ENDPOINT
            || element.kind() == ElementKind.WORKFLOW);
    private static final Set<String> CHECKS = Set.of("injection", "provenance");
    private static final Set<SideEffects> HARMFUL =
            EnumSet.of(SideEffects.WRITE, SideEffects.IRREVERSIBLE, SideEffects.EXTERNAL);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        return InjectionFindings.in(context).verdicts().stream();
    }

    /// What it says; two other rules look at it, too.
    static List<Verdict> verdicts(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries content = ContentWays.in(context);
        Guards guards = Guards.checking(context, CHECKS, true);
        Ways unguarded = Ways.of(context, content, guards.possible());
        Ways doubtful = Ways.of(context, content, guards.certain());
        List<Verdict> verdicts = new ArrayList<>();
        for (String tool : ChosenElements.of(context, TOOLS)) {
            verdict(architecture.requireElement(tool), unguarded, doubtful).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static Optional<Verdict> verdict(Element tool, Ways unguarded, Ways doubtful) {
        Optional<SideEffects> effects = tool.get(ElementAttributes.SIDE_EFFECTS);
        if (!doubtful.reaches(tool.id())
                || effects.filter(effect -> !HARMFUL.contains(effect)).isPresent()) {
            return Optional.empty();
        }
        if (effects.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(tool.id()),
                    "Untrusted content can make a model use " + tool.id()
                            + ", of which the side effects are not declared."));
        }
        if (!unguarded.reaches(tool.id())) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(tool.id()),
                    "Whether a guardrail before " + tool.id()
                            + " checks for injection is not known: its checks are not declared."));
        }
        return Optional.of(violation(tool, effects.get(), unguarded));
    }

    private static Verdict violation(Element tool, SideEffects effects, Ways ways) {
        List<Hop> path = ways.pathTo(tool.id());
        String source = path.getFirst().from();
        String model = ways.modelBefore(tool.id());
        return new Verdict.Violation(
                List.of(tool.id(), model, source),
                Witness.of(source, path),
                "Content from " + source + " reaches " + model + " and from there " + tool.id()
                        + ", whose side effects are " + effects.name().toLowerCase(Locale.ROOT)
                        + "; no guardrail against injection and no human review stands between.");
    }

    /// The ways of untrusted content to agents and models, and on from there.
    private record Ways(PathsFrom toModels, PathsFrom fromModels) {

        static Ways of(RuleContext context, GraphQueries content, Set<String> guarded) {
            PathsFrom toModels = content.pathsPast(guarded, Trust.untrusted(context));
            List<String> models = ChosenElements.of(context, STEERED).stream()
                    .filter(toModels::reaches)
                    .toList();
            return new Ways(toModels, content.pathsPast(guarded, models));
        }

        boolean reaches(String id) {
            return fromModels.reaches(id);
        }

        String modelBefore(String id) {
            return fromModels.sourceOf(id);
        }

        List<Hop> pathTo(String id) {
            List<Hop> path = new ArrayList<>(toModels.pathTo(modelBefore(id)));
            path.addAll(fromModels.pathTo(id));
            return path;
        }
    }
}
