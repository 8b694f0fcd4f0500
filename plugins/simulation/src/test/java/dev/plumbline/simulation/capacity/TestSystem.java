package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A system of services for tests: a client, the services that are added, and the calls between them.
public final class TestSystem {

    private final List<Element> elements =
            new ArrayList<>(List.of(new Element("web", ElementKind.CLIENT, "Web", null, Attributes.NONE)));
    private final List<Relation> relations = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Workload> workload = new ArrayList<>();
    private final List<CapacityObjective> objectives = new ArrayList<>();

    /// A service with exponential times.
    public TestSystem service(String id, long replicas, long concurrency, double seconds) {
        elements.add(ExampleShop.service(id, replicas, concurrency, Duration.ofNanos(Math.round(seconds * 1e9))));
        return this;
    }

    /// A service with lognormal times, or constant ones where the variation is 0.
    ///
    /// @param cv the coefficient of variation
    public TestSystem service(String id, long replicas, double seconds, double cv) {
        Attributes time = Attributes.NONE
                .with(ElementAttributes.MEAN, Duration.ofNanos(Math.round(seconds * 1e9)))
                .with(ElementAttributes.DISTRIBUTION, cv == 0 ? DistributionKind.CONSTANT : DistributionKind.LOGNORMAL)
                .with(PerformanceAttributes.VARIATION, cv);
        elements.add(
                ExampleShop.service(id, replicas, 1, Duration.ofSeconds(1)).with(ElementAttributes.SERVICE_TIME, time));
        return this;
    }

    /// An element as it is.
    public TestSystem element(Element element) {
        elements.add(element);
        return this;
    }

    /// The last element with a price for an hour of one replica.
    public TestSystem price(double perHour) {
        Element last = elements.removeLast();
        elements.add(last.with(ElementAttributes.COST, Attributes.NONE.with(ElementAttributes.COST_HOUR, perHour)));
        return this;
    }

    /// The last element with a bounded queue.
    public TestSystem queue(long most) {
        Element last = elements.removeLast();
        elements.add(last.with(ElementAttributes.QUEUE, Attributes.NONE.with(ElementAttributes.QUEUE_MAX, most)));
        return this;
    }

    /// Calls with the id `from-to`.
    public TestSystem calls(String from, String to, double times) {
        relations.add(ExampleShop.relation(from + "-" + to, from, to, RelationKind.CALLS)
                .with(RelationAttributes.CALLS_PER_REQUEST, times));
        return this;
    }

    /// The last relation with an attribute.
    public <T> TestSystem with(Attribute<T> attribute, T value) {
        Relation last = relations.removeLast();
        relations.add(last.with(attribute, value));
        return this;
    }

    /// A flow over relations.
    public TestSystem flow(String id, List<Flow.Step> steps) {
        flows.add(new Flow(id, id, "", steps));
        return this;
    }

    /// Poisson arrivals.
    public TestSystem open(String relation, double perSecond) {
        workload.add(Workload.OpenWorkload.poisson(relation, new Rate(perSecond)));
        return this;
    }

    /// Users who wait.
    public TestSystem closed(String relation, long users, double think) {
        workload.add(Workload.ClosedWorkload.thinking(relation, users, Duration.ofNanos(Math.round(think * 1e9))));
        return this;
    }

    /// Something that must hold.
    public TestSystem objective(String text) throws Exception {
        objectives.add(CapacityObjective.parse(text));
        return this;
    }

    public Architecture architecture() {
        return Architecture.of("Test", elements, relations, flows, List.of());
    }

    public Scenario scenario() {
        return Scenario.of("test", workload);
    }

    public List<CapacityObjective> objectives() {
        return objectives;
    }

    /// The answer, with elements that may be wholly busy but for a little.
    public CapacityResult analyse() {
        return analyse(0.99);
    }

    public CapacityResult analyse(double busiest) {
        return new QueueingCapacity()
                .analyse(
                        new CapacityQuestion(
                                architecture(),
                                Optional.of(scenario()),
                                objectives,
                                busiest,
                                CapacityQuestion.Extent.WITH_SIZING),
                        Progress.NONE);
    }
}
