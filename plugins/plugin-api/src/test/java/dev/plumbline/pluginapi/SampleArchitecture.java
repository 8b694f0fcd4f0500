package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Architectures for tests: one with every kind and every sort of part, and one whose names are hostile.
public final class SampleArchitecture {

    /// Names that break careless writers: markup, quotes, line ends, directions, keywords, control characters.
    public static final List<String> HOSTILE_NAMES = List.of(
            "<script>alert(1)</script>",
            "a \"quoted\" 'name' `here`",
            "line\none\r\ntwo",
            "end",
            "subgraph",
            "\u202Eright to left",
            "]]> --> |x| ;; %%{init}%%",
            "null\u0000bell\u0007",
            "#quot; &amp; #35;",
            "データ 😀",
            "   ",
            "back\\slash");

    private static final List<String> HOSTILE_IDS = List.of("end", "subgraph", "a-b", "a_b", "a.b", "1", "null", "x");

    private SampleArchitecture() {}

    /// One element of each kind, nested three levels deep, with relations, a flow of every sort of step, a scenario.
    public static Architecture complete() {
        ArrayList<Element> elements = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            String parent = switch (kind) {
                case SERVICE, DATASTORE -> "system";
                case COMPONENT -> "service";
                default -> null;
            };
            elements.add(new Element(kind.id(), kind, "The " + kind.id(), parent, Attributes.NONE));
        }
        elements.replaceAll(element -> element.kind() == ElementKind.SERVICE ? described(element) : element);
        return Architecture.of("Sample", elements, relations(), List.of(flow()), List.of(scenario()));
    }

    private static Element described(Element element) {
        Attributes autoscale = Attributes.NONE
                .with(ElementAttributes.AUTOSCALE_MIN, 2L)
                .with(ElementAttributes.AUTOSCALE_TARGET, new Ratio(0.65));
        return element.with(ElementAttributes.DESCRIPTION, "Answers \"everything\".")
                .with(ElementAttributes.TAGS, List.of("core", "public"))
                .with(
                        ElementAttributes.PROPERTIES,
                        Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a.b", "c: d", "z", ""))))
                .with(ElementAttributes.REPLICAS, 3L)
                .with(ElementAttributes.AUTOSCALE, autoscale)
                .with(ElementAttributes.ZONES, List.of("eu-1a", "eu-1b"))
                .with(ElementAttributes.MANAGED, true)
                .with(ElementAttributes.OWNER, "team");
    }

    private static List<Relation> relations() {
        Attributes retry = Attributes.NONE
                .with(RelationAttributes.RETRY_MAX, 2L)
                .with(RelationAttributes.RETRY_BACKOFF, RelationAttributes.Backoff.EXPONENTIAL);
        Relation call = new Relation("person-service", "person", "service", RelationKind.CALLS, Attributes.NONE)
                .with(RelationAttributes.TIMEOUT, Duration.ofMillis(80))
                .with(RelationAttributes.RETRY, retry)
                .with(RelationAttributes.RATE, new Rate(12.5))
                .with(RelationAttributes.MODE, RelationMode.STREAM);
        return List.of(
                call,
                new Relation("service-datastore", "service", "datastore", RelationKind.READS, Attributes.NONE),
                new Relation("service-queue", "service", "queue", RelationKind.PUBLISHES, Attributes.NONE),
                new Relation("team-service", "team", "service", RelationKind.OWNS, Attributes.NONE));
    }

    private static Flow flow() {
        Flow.Step enter = new Flow.Use("person-service", "asks", Optional.of(Duration.ofMillis(200)));
        Flow.Step read = new Flow.Use("service-datastore", "", Optional.empty());
        Flow.Step publish = new Flow.Use("service-queue", "tells", Optional.empty());
        return new Flow(
                "ask",
                "Ask",
                "A question and its answer.",
                List.of(
                        enter,
                        new Flow.Alternative(List.of(
                                new Flow.Branch(new Ratio(0.75), List.of(read)),
                                new Flow.Branch(new Ratio(0.25), List.of(publish)))),
                        new Flow.Optionally(new Flow.Branch(new Ratio(0.1), List.of(publish))),
                        new Flow.Loop(2.5, List.of(read)),
                        new Flow.Parallel(List.of(List.of(read), List.of(publish, read)))));
    }

    private static Scenario scenario() {
        return new Scenario(
                "launch-day",
                "Twice the load.",
                List.of(
                        Workload.OpenWorkload.poisson("person-service", new Rate(120)),
                        Workload.ClosedWorkload.thinking("person-service", 40, Duration.ofSeconds(20))),
                new TreeMap<>(Map.of("service.replicas", "10")),
                List.of(
                        new Fault(
                                Duration.ofSeconds(120),
                                Duration.ofSeconds(60),
                                new Fault.Target.Zone("eu-1a"),
                                new Fault.Effect.Down()),
                        new Fault(
                                Duration.ofSeconds(300),
                                Duration.ofSeconds(30),
                                new Fault.Target.Link("service-datastore"),
                                new Fault.Effect.Slow(8))),
                List.of("service.latency.p99 < 250ms"),
                Scenario.Links.NONE,
                Scenario.Run.standard().withSeed(7));
    }

    /// Elements with the hostile names as names and descriptions, and with ids that are words or look alike elsewhere.
    public static Architecture hostile() {
        ArrayList<Element> elements = new ArrayList<>();
        ArrayList<Relation> relations = new ArrayList<>();
        for (String name : HOSTILE_NAMES) {
            int number = elements.size();
            String id = HOSTILE_IDS.get(number % HOSTILE_IDS.size()) + (number < HOSTILE_IDS.size() ? "" : number);
            elements.add(new Element(
                            id, ElementKind.SERVICE, name, number % 3 == 2 ? previous(elements) : null, Attributes.NONE)
                    .with(ElementAttributes.DESCRIPTION, name));
            relations.add(new Relation("r" + number, id, elements.getFirst().id(), RelationKind.CALLS, Attributes.NONE)
                    .with(RelationAttributes.DESCRIPTION, name));
        }
        return Architecture.of("Hostile \"names\"\n", elements, relations, List.of(), List.of());
    }

    private static String previous(List<Element> elements) {
        return elements.getLast().id();
    }
}
