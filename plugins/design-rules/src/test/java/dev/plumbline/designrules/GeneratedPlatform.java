package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A large platform as it could be: systems of fifty elements with a team, services behind a gateway, stores,
/// queues and, in every third system, an assistant. Calls lead from earlier to later systems, so that cycles are
/// rare, and most elements are in order.
public final class GeneratedPlatform {

    private static final int SERVICES = 30;
    private static final int FURTHER_CALLS = 40;

    private static final Tier[] TIERS = Tier.values();

    private final Random random;
    private final int systems;
    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private GeneratedPlatform(long seed, int systems) {
        random = new Random(seed);
        this.systems = systems;
    }

    /// A platform of so many systems, each of fifty elements and a hundred relations.
    public static Architecture of(long seed, int systems) {
        GeneratedPlatform platform = new GeneratedPlatform(seed, systems);
        for (int system = 0; system < systems; system++) {
            platform.system(system);
        }
        return Architecture.of("platform " + seed, platform.elements, platform.relations, List.of(), List.of());
    }

    private void system(int number) {
        String system = "s" + number;
        element(system, ElementKind.SYSTEM, null, operated());
        element(
                system + "-team",
                ElementKind.TEAM,
                null,
                Attributes.NONE
                        .with(OperationsAttributes.ON_CALL, "rota")
                        .with(OperationsAttributes.ESCALATION, "lead"));
        element(system + "-users", ElementKind.PERSON, null, Attributes.NONE);
        element(system + "-data", ElementKind.DATASET, system, dataset());
        element(
                system + "-edge",
                ElementKind.GATEWAY,
                system,
                running(system, 3).withAt("rateLimit.requests", new dev.plumbline.graphmodel.value.Rate(1000)));
        call(system + "-users", system + "-edge");
        for (int i = 0; i < SERVICES; i++) {
            element(service(number, i), ElementKind.SERVICE, system, service(system));
        }
        call(system + "-edge", service(number, 0));
        stores(number, system);
        if (number % 3 == 0) {
            assistant(number, system);
        } else {
            spares(number, system);
        }
        while (relations.size() < (number + 1) * 100) {
            further(number);
        }
    }

    private void stores(int number, String system) {
        for (int i = 0; i < 6; i++) {
            String store = system + "-store" + i;
            element(
                    store,
                    ElementKind.DATASTORE,
                    system,
                    running(system, 2)
                            .with(ElementAttributes.DATA, List.of(system + "-data"))
                            .with(ElementAttributes.ENCRYPTED_AT_REST, true)
                            .with(ElementAttributes.RETENTION, Duration.ofDays(30)));
            relation(
                    service(number, i * 3),
                    i % 2 == 0 ? RelationKind.WRITES : RelationKind.READS,
                    store,
                    quick(service(number, i * 3)));
        }
        for (int i = 0; i < 3; i++) {
            String queue = system + "-queue" + i;
            element(
                    queue,
                    ElementKind.QUEUE,
                    system,
                    running(system, 3).withAt("queue.max", 1000L).with(ElementAttributes.MAX_RECEIVES, 5L));
            relation(service(number, i + 4), RelationKind.PUBLISHES, queue, Attributes.NONE);
            relation(
                    service(number, i + 20),
                    RelationKind.SUBSCRIBES,
                    queue,
                    Attributes.NONE.with(RelationAttributes.IDEMPOTENT, true));
        }
    }

    private void assistant(int number, String system) {
        String agent = system + "-agent";
        element(
                agent,
                ElementKind.AGENT,
                system,
                running(system, 2)
                        .with(ElementAttributes.MAX_STEPS, 8L)
                        .with(ElementAttributes.DEADLINE, Duration.ofSeconds(30))
                        .with(ElementAttributes.KILL_SWITCH, true));
        element(
                system + "-model",
                ElementKind.MODEL_ENDPOINT,
                system,
                running(system, 2).with(ElementAttributes.MODEL, "writer-3").with(ElementAttributes.VERSION, "3.1"));
        element(
                system + "-tool",
                ElementKind.TOOL,
                system,
                Attributes.NONE.with(ElementAttributes.SIDE_EFFECTS, any(SideEffects.values())));
        element(
                system + "-shield",
                ElementKind.GUARDRAIL,
                system,
                running(system, 2)
                        .with(ElementAttributes.CHECKS, List.of("injection", "pii-redaction"))
                        .with(ElementAttributes.FAIL_MODE, ElementAttributes.FailMode.CLOSED));
        for (int i = 0; i < 2; i++) {
            element(system + "-cache" + i, ElementKind.CACHE, system, running(system, 2));
            relation(service(number, i + 8), RelationKind.READS, system + "-cache" + i, quick(service(number, i + 8)));
        }
        call(service(number, 1), system + "-shield");
        call(system + "-shield", agent);
        call(agent, system + "-model");
        relation(agent, RelationKind.USES_TOOL, system + "-tool", quick(agent));
    }

    private void spares(int number, String system) {
        for (int i = 0; i < 6; i++) {
            element(system + "-job" + i, ElementKind.JOB, system, running(system, 1));
            call(system + "-job" + i, service(number, 24 + i));
        }
    }

    /// A call within the system, from an earlier service to a later one, or to the first service of a later system.
    private void further(int number) {
        int from = random.nextInt(SERVICES - 1);
        boolean isNear = number + 1 >= systems || relations.size() % 100 < 100 - FURTHER_CALLS / 4;
        String to = isNear
                ? service(number, from + 1 + random.nextInt(Math.min(6, SERVICES - 1 - from)))
                : service(number + 1 + random.nextInt(Math.min(8, systems - 1 - number)), 0);
        relation(service(number, from), RelationKind.CALLS, to, quick(service(number, from)));
    }

    private Attributes service(String system) {
        Attributes attributes = running(system, 1 + random.nextInt(4))
                .withAt("serviceTime.mean", Duration.ofMillis(1 + random.nextInt(20)))
                .with(ElementAttributes.TECHNOLOGY, "Java 25")
                .with(ElementAttributes.LIFECYCLE, Lifecycle.PRODUCTION);
        return random.nextInt(20) == 0
                ? attributes.withAt("slo.p99", Duration.ofMillis(300)).withAt("slo.availability", new Ratio(0.999))
                : attributes;
    }

    private Attributes running(String system, long replicas) {
        return Attributes.NONE
                .with(ElementAttributes.OWNER, system + "-team")
                .with(ElementAttributes.TIER, TIERS[Math.floorMod(system.hashCode(), TIERS.length)])
                .with(ElementAttributes.REPLICAS, replicas)
                .with(ElementAttributes.ZONES, List.of("z1", "z2"));
    }

    /// What a system declares for all that is in it.
    private static Attributes operated() {
        return Attributes.NONE
                .with(OperationsAttributes.HEALTH_CHECK, OperationsAttributes.HealthCheck.READINESS)
                .with(OperationsAttributes.ALERTS, List.of("burn-rate"))
                .with(OperationsAttributes.FAILOVER_TESTED, LocalDate.of(2026, 9, 1))
                .withAt("rollout.strategy", OperationsAttributes.RolloutStrategy.CANARY)
                .withAt("rollout.rollback", true)
                .withAt("runbook.link", "runbook.md")
                .withAt("runbook.reviewed", LocalDate.of(2026, 9, 1))
                .withAt("artifact.digest", "sha256:9f86")
                .withAt("artifact.signed", true)
                .withAt("artifact.sbom", "sbom.json");
    }

    private Attributes dataset() {
        return Attributes.NONE
                .with(ElementAttributes.PII, random.nextInt(4) == 0)
                .with(ElementAttributes.CLASSIFICATION, any(Classification.values()));
    }

    /// Later services answer sooner, so that timeouts seldom contradict each other.
    private Attributes quick(String from) {
        int depth = from.contains("-service") ? Integer.parseInt(from.substring(from.indexOf("-service") + 8)) : 0;
        Attributes attributes = Attributes.NONE
                .with(RelationAttributes.TIMEOUT, Duration.ofMillis(1 << Math.max(3, 14 - depth / 2)))
                .with(RelationAttributes.PROTOCOL, "grpc")
                .with(RelationAttributes.ENCRYPTED, true);
        return random.nextInt(5) == 0
                ? attributes
                        .withAt("retry.max", 1L + random.nextInt(2))
                        .withAt("retry.backoff", RelationAttributes.Backoff.EXPONENTIAL)
                        .withAt("retry.jitter", true)
                : attributes;
    }

    private static String service(int system, int number) {
        return "s" + system + "-service" + number;
    }

    private void element(String id, ElementKind kind, String parent, Attributes attributes) {
        elements.add(new Element(id, kind, id, parent, attributes));
    }

    private void call(String from, String to) {
        relation(from, RelationKind.CALLS, to, quick(from));
    }

    private void relation(String from, RelationKind kind, String to, Attributes attributes) {
        relations.add(new Relation("r" + relations.size(), from, to, kind, attributes));
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
