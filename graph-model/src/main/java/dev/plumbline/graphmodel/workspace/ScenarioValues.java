package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;

/// The types of values that only scenarios have.
public final class ScenarioValues {

    public static final ValueType<Workload.Arrivals> ARRIVALS = ValueTypes.choice(Workload.Arrivals.class);
    public static final ValueType<Effect> EFFECT = ValueTypes.choice(Effect.class);
    public static final ValueType<Thinking> THINKING = ValueTypes.choice(Thinking.class);
    static final ValueType<DistributionKind> DISTRIBUTION = ValueTypes.choice(DistributionKind.class);
    public static final ValueType<Scenario.RandomFailures> FAILURES = ValueTypes.choice(Scenario.RandomFailures.class);

    private ScenarioValues() {}

    /// The distributions of think times that there are.
    public enum Thinking {
        CONSTANT,
        EXPONENTIAL,
        LOGNORMAL,
        UNIFORM
    }

    /// The words for what faults do.
    public enum Effect {
        DOWN,
        SLOW,
        ERRORS,
        DELAY,
        SPIKE,
        FLUSH,
        DEPLOY;

        /// Whether it can happen to a target.
        public boolean canHit(Fault.Target target) {
            boolean isLoad = target instanceof Fault.Target.Entry;
            return switch (this) {
                case DOWN -> !isLoad;
                case SLOW, ERRORS -> !isLoad && !(target instanceof Fault.Target.Between);
                case DELAY -> target instanceof Fault.Target.Link;
                case SPIKE -> isLoad;
                case FLUSH, DEPLOY -> target instanceof Fault.Target.Elements;
            };
        }
    }
}
