package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// OPS-006: an element in production of which no telemetry came for a day, while it came of others.
///
/// In production is what says so, and what the business depends on unless it says otherwise.
final class MissingTelemetry implements NearAlgorithm {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Set<ElementKind> REPORTING = EnumSet.of(
            ElementKind.SERVICE,
            ElementKind.FUNCTION,
            ElementKind.GATEWAY,
            ElementKind.DATASTORE,
            ElementKind.CACHE,
            ElementKind.QUEUE,
            ElementKind.MODEL_ENDPOINT,
            ElementKind.EMBEDDING_MODEL,
            ElementKind.AGENT,
            ElementKind.WORKFLOW,
            ElementKind.AI_GATEWAY,
            ElementKind.MCP_SERVER,
            ElementKind.RETRIEVER,
            ElementKind.VECTOR_INDEX);

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Facts facts = Facts.of(context);
        boolean isSilent =
                facts.measured().isEmpty() && facts.observed().relations().isEmpty();
        Instant asOf = context.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        return id -> context.architecture().element(id).stream()
                .filter(MissingTelemetry::isInProduction)
                .flatMap(element -> isSilent
                        ? Stream.of(new Verdict.CannotTell(
                                List.of(element.id()), "Whether " + element.id() + " reports telemetry is not known."))
                        : check(facts, element, asOf).stream());
    }

    private static boolean isInProduction(Element element) {
        return REPORTING.contains(element.kind())
                && element.get(ElementAttributes.LIFECYCLE)
                        .map(lifecycle -> lifecycle == Lifecycle.PRODUCTION)
                        .orElseGet(() -> Facts.isImportant(element));
    }

    private static Optional<Verdict> check(Facts facts, Element element, Instant asOf) {
        Optional<Instant> seen = Stream.concat(
                        facts.measured().lastSeen(element.id()).stream(),
                        facts.observed().lastSeen(element.id()).stream())
                .max(Comparator.naturalOrder());
        if (seen.filter(last -> !last.isBefore(asOf.minus(DAY))).isPresent()) {
            return Optional.empty();
        }
        String since = seen.map(last -> "since " + last.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse("in the last 30 days");
        return Optional.of(new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                element.id() + " is in production, and no telemetry came of it " + since + "."));
    }
}
