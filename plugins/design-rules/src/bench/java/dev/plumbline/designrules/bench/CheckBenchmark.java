package dev.plumbline.designrules.bench;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.designrules.incremental.CheckSession;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The whole catalogue on 15,000 elements and 30,000 relations: a check from nothing (`plumbline`), and checks after one
/// edit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class CheckBenchmark {

    private static final int SYSTEMS = 300;

    private final RuleCatalogue catalogue = BuiltInRules.catalogue();
    private Architecture architecture;
    private CheckSession session;
    private int next;

    @Setup
    public void draw() {
        architecture = GeneratedPlatform.of(1, SYSTEMS);
        session = new CheckSession(catalogue);
        session.check(context(architecture), Progress.NONE);
    }

    private static RuleContext context(Architecture snapshot) {
        return new RuleContext(snapshot, Evidence.NONE, LocalDate.of(2026, 11, 27));
    }

    /// Everything is checked.
    @Benchmark
    public CheckResult plumbline() {
        return RuleEngine.check(context(architecture), catalogue, Progress.NONE);
    }

    /// An element gets another description.
    @Benchmark
    public CheckResult describe() throws ChangeConflictException {
        Element element = element();
        return after(new Change.UpdateElement(
                element.id(),
                "description",
                element.get(ElementAttributes.DESCRIPTION).orElse(null),
                "Text " + next));
    }

    /// An element gets another number of replicas.
    @Benchmark
    public CheckResult scale() throws ChangeConflictException {
        Element element = element();
        return after(new Change.UpdateElement(
                element.id(), "replicas", element.get(ElementAttributes.REPLICAS).orElse(null), next % 7L + 1));
    }

    /// A call gets another timeout.
    @Benchmark
    public CheckResult timeout() throws ChangeConflictException {
        Relation relation = relation();
        return after(new Change.UpdateRelation(
                relation.id(),
                "timeout",
                relation.get(RelationAttributes.TIMEOUT).orElse(null),
                Duration.ofMillis(next % 500 + 10)));
    }

    /// An element gets another name.
    @Benchmark
    public CheckResult rename() throws ChangeConflictException {
        Element element = element();
        return after(new Change.UpdateElement(element.id(), "name", element.name(), "Name " + next));
    }

    /// A service that nothing uses yet comes, and goes the next time.
    @Benchmark
    public CheckResult addOrRemoveElement() throws ChangeConflictException {
        Optional<Element> added = architecture.element("added");
        return after(
                added.isPresent()
                        ? new Change.RemoveElement(added.get())
                        : new Change.AddElement(new Element(
                                "added", ElementKind.SERVICE, "Added", "s" + next % SYSTEMS, Attributes.NONE)));
    }

    /// An element goes to another system.
    @Benchmark
    public CheckResult move() throws ChangeConflictException {
        Element element = element();
        // Another one each time that the element comes up.
        long system = (next * 37L + next / SYSTEMS) % SYSTEMS;
        return after(new Change.MoveElement(element.id(), element.parent(), "s" + system));
    }

    /// A call between services of a system comes, and goes the next time.
    @Benchmark
    public CheckResult addOrRemoveRelation() throws ChangeConflictException {
        Optional<Relation> added = architecture.relation("added");
        String system = "s" + next * 7919L % SYSTEMS;
        return after(
                added.isPresent()
                        ? new Change.RemoveRelation(added.get())
                        : new Change.AddRelation(new Relation(
                                "added",
                                system + "-service1",
                                system + "-service20",
                                RelationKind.CALLS,
                                Attributes.NONE)));
    }

    /// A call gets another mode.
    @Benchmark
    public CheckResult mode() throws ChangeConflictException {
        Relation relation = relation();
        return after(new Change.UpdateRelation(
                relation.id(),
                "mode",
                relation.get(RelationAttributes.MODE).orElse(null),
                relation.isSynchronous() ? RelationMode.ASYNC : RelationMode.SYNC));
    }

    /// A call can be done without, or again not.
    @Benchmark
    public CheckResult criticality() throws ChangeConflictException {
        Relation relation = relation();
        return after(new Change.UpdateRelation(
                relation.id(),
                "criticality",
                relation.get(RelationAttributes.CRITICALITY).orElse(null),
                relation.criticality() == RelationCriticality.REQUIRED
                        ? RelationCriticality.OPTIONAL
                        : RelationCriticality.REQUIRED));
    }

    private Relation relation() {
        return architecture.requireRelation("r" + next * 7919L % 30_000);
    }

    private Element element() {
        return architecture.requireElement("s" + next * 7919L % SYSTEMS + "-service" + next % 30);
    }

    private CheckResult after(Change change) throws ChangeConflictException {
        next++;
        architecture = architecture.apply(change);
        return session.check(context(architecture), Progress.NONE);
    }
}
