package dev.plumbline.designrules.evidence;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What evaluation suites said, by subject.
public final class Evaluated {

    /// How long an evaluation counts.
    private static final Duration OLDEST = Duration.ofDays(30);

    private final Architecture architecture;
    private final Instant asOf;
    private final Map<String, List<Evaluation>> bySubject = new HashMap<>();

    private Evaluated(RuleContext context) {
        architecture = context.architecture();
        asOf = Measured.startOf(context);
        context.evidence().evaluations().stream()
                .sorted(Comparator.comparing(Evaluation::time))
                .forEach(evaluation -> bySubject
                        .computeIfAbsent(evaluation.subject(), subject -> new ArrayList<>())
                        .add(evaluation));
    }

    /// The evaluations of a check.
    public static Evaluated of(RuleContext context) {
        return new Evaluated(context);
    }

    /// The evaluations of an element before it went into production, the latest last.
    public List<Evaluation> offline(String subject) {
        return all(subject)
                .filter(evaluation -> evaluation.type() != SuiteType.ONLINE)
                .toList();
    }

    /// The judgements of an element's answers in production, the latest last.
    public List<Evaluation> online(String subject) {
        return all(subject)
                .filter(evaluation -> evaluation.type() == SuiteType.ONLINE)
                .toList();
    }

    private Stream<Evaluation> all(String subject) {
        return bySubject.getOrDefault(subject, List.of()).stream();
    }

    /// The latest of each suite, dataset and score, in the order of their names.
    public static List<Evaluation> latest(List<Evaluation> evaluations) {
        Map<String, Evaluation> latest = new TreeMap<>();
        evaluations.forEach(evaluation -> latest.put(key(evaluation), evaluation));
        return List.copyOf(latest.values());
    }

    /// What two evaluations have in common that can be compared.
    public static String key(Evaluation evaluation) {
        return evaluation.suite() + "\n" + evaluation.dataset() + "\n" + evaluation.metric();
    }

    /// Whether the evaluation is not older than 30 days.
    public boolean isRecent(Evaluation evaluation) {
        return Duration.between(evaluation.time(), asOf).compareTo(OLDEST) <= 0;
    }

    /// Whether the evaluation is of the versions that the model says are deployed: of its subject, and of the prompts
    /// and indexes that the subject uses.
    public Match match(Evaluation evaluation) {
        Match match = Match.SAME;
        for (Element part : versioned(evaluation.subject())) {
            String evaluated = evaluation.versions().get(part.id());
            List<String> deployed = deployed(part);
            if (evaluated == null && !deployed.isEmpty()) {
                match = Match.UNKNOWN;
            } else if (evaluated != null && !deployed.isEmpty() && !deployed.contains(evaluated)) {
                return Match.OTHER;
            }
        }
        return match;
    }

    private List<Element> versioned(String subject) {
        Stream<Element> used = architecture.outgoing(subject).stream()
                .flatMap(relation -> architecture.element(relation.to()).stream())
                .filter(target -> target.kind() == ElementKind.PROMPT || target.kind() == ElementKind.VECTOR_INDEX);
        return Stream.concat(architecture.element(subject).stream(), used).toList();
    }

    /// What is declared of the version of an element: its version and its model, as far as it names them.
    public static List<String> deployed(Element element) {
        return Stream.<Attribute<String>>of(ElementAttributes.VERSION, ElementAttributes.MODEL)
                .flatMap(attribute -> element.get(attribute).stream())
                .toList();
    }

    /// How the versions that were evaluated relate to those that are deployed.
    public enum Match {
        SAME,
        OTHER,
        UNKNOWN
    }
}
