package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;

/// The types of values that only scenarios have.
final class ScenarioValues {

    static final ValueType<Scenario.Arrivals> ARRIVALS = ValueTypes.choice(Scenario.Arrivals.class);
    static final ValueType<Scenario.FaultEffect> EFFECT = ValueTypes.choice(Scenario.FaultEffect.class);
    static final ValueType<Thinking> THINKING = ValueTypes.choice(Thinking.class);

    private ScenarioValues() {}

    /// The distributions of think times that there are.
    enum Thinking {
        EXPONENTIAL
    }
}
