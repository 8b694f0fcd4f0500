package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Places;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.designrules.model.Stage;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// SEC-014: a pipeline reaches production past no test, scan or approval.
///
/// A check inside the pipeline covers all its ways. One finding per pipeline, with the first shortest path.
final class UncheckedDeployment implements RuleAlgorithm {

    private static final ElementChoice PIPELINES = ElementChoice.of(Role.PIPELINE::isOf);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, List<Element>> instances = Deployment.instances(context);
        List<String> pipelines = ChosenElements.of(context, PIPELINES).stream()
                .filter(id -> !hasCheck(architecture, architecture.requireElement(id)))
                .toList();
        if (pipelines.isEmpty()) {
            return Stream.empty();
        }
        PathsFrom paths = GraphQueries.of(architecture, UncheckedDeployment::deploys)
                .pathsFrom(pipelines, id -> !isCheck(architecture.requireElement(id)));
        Map<String, String> reached = new TreeMap<>();
        for (String id : paths.reached()) {
            Element element = architecture.requireElement(id);
            if (!Role.PIPELINE.isOf(element)
                    && isProduction(architecture, element, instances.getOrDefault(id, List.of()))) {
                reached.merge(
                        paths.sourceOf(id),
                        id,
                        (first, second) -> paths.pathTo(second).size()
                                        < paths.pathTo(first).size()
                                ? second
                                : first);
            }
        }
        return reached.entrySet().stream().map(entry -> violation(paths, entry.getKey(), entry.getValue()));
    }

    private static boolean deploys(Relation relation) {
        return switch (relation.kind()) {
            case CALLS, WRITES, PUBLISHES, FLOWS_TO, DEPLOYED_ON, USES_TOOL -> true;
            case READS, SUBSCRIBES, OWNS, DEPENDS_ON, GUARDS, EVALUATES -> false;
        };
    }

    private static boolean isCheck(Element element) {
        return Role.DEPLOYMENT_CHECK.isOf(element)
                || element.kind() == ElementKind.HUMAN_REVIEW
                || element.kind() == ElementKind.EVALUATOR;
    }

    private static boolean hasCheck(Architecture architecture, Element pipeline) {
        Stream<String> parts = architecture.children(pipeline.id()).stream().map(Element::id);
        Stream<String> asked = architecture.incoming(pipeline.id()).stream()
                .filter(relation -> relation.kind() == RelationKind.GUARDS || relation.kind() == RelationKind.EVALUATES)
                .map(Relation::from);
        return Stream.concat(parts, asked)
                .flatMap(id -> architecture.element(id).stream())
                .anyMatch(UncheckedDeployment::isCheck);
    }

    private static boolean isProduction(Architecture architecture, Element element, List<Element> instances) {
        Optional<Stage> stage = element.kind() == ElementKind.ENVIRONMENT
                ? Stage.of(element)
                : Places.stage(architecture, element, instances);
        return stage.map(found -> found == Stage.PRODUCTION)
                .orElse(element.get(ElementAttributes.LIFECYCLE)
                        .filter(lifecycle -> lifecycle == Lifecycle.PRODUCTION)
                        .isPresent());
    }

    private static Verdict violation(PathsFrom paths, String pipeline, String reached) {
        return new Verdict.Violation(
                List.of(pipeline, reached),
                Witness.of(pipeline, paths.pathTo(reached)),
                pipeline + " brings changes to " + reached + ", and no test, scan or approval stands on the way.");
    }
}
