package dev.plumbline.designrules.bench;

import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One condition over 100,000 relations, on one thread; the figure is evaluations in a microsecond, which is millions in
/// a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ConditionBenchmark {

    private static final int RELATIONS = 100_000;

    private RuleContext context;
    private DesignRule timeout;
    private DesignRule retry;

    @Setup
    public void draw() {
        Architecture architecture = GeneratedPlatform.of(2, RELATIONS / 100);
        context = new RuleContext(architecture, Evidence.NONE, LocalDate.of(2026, 11, 27));
        timeout = rule("REL-001");
        retry = rule("REL-004");
    }

    private static DesignRule rule(String id) {
        return BuiltInRules.catalogue().find(id).orElseThrow().rule();
    }

    /// `r.sync && source.kind != 'person' && !has(r.timeout)`
    @Benchmark
    @OperationsPerInvocation(RELATIONS)
    public long plumbline() {
        return timeout.check(context).count();
    }

    /// A condition of six terms.
    @Benchmark
    @OperationsPerInvocation(RELATIONS)
    public long sixTerms() {
        return retry.check(context).count();
    }
}
