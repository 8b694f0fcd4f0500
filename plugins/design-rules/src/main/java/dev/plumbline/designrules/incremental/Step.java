package dev.plumbline.designrules.incremental;

import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.RuleContext;
import org.jspecify.annotations.Nullable;

/// The step from one snapshot to the next.
final class Step {

    private final RuleContext before;
    private final RuleContext after;
    private final Delta delta;
    private final boolean hasOtherEvidence;
    private @Nullable Vicinity own;
    private @Nullable Vicinity near;

    Step(RuleContext before, RuleContext after, Delta delta) {
        this.before = before;
        this.after = after;
        this.delta = delta;
        hasOtherEvidence = !before.evidence().equals(after.evidence());
    }

    /// What a rule may look at after it.
    RuleContext after() {
        return after;
    }

    /// Whether the step can change what a rule says.
    boolean concerns(Dependencies dependencies) {
        return delta.structural()
                || concernsAllOf(dependencies)
                || (delta.flows() && dependencies.inputs().contains(Input.FLOWS))
                || dependencies.read(delta.attributes());
    }

    /// Whether the step can change what a rule says of any part.
    boolean concernsAllOf(Dependencies dependencies) {
        return hasOtherEvidence && dependencies.inputs().contains(Input.EVIDENCE);
    }

    /// The parts that a rule must judge again.
    Vicinity within(Dependencies.Reach reach) {
        return switch (reach) {
            case PART -> own();
            case NEAR -> near();
            case WHOLE -> throw new IllegalArgumentException("All parts are judged again then");
        };
    }

    private synchronized Vicinity own() {
        Vicinity known = own;
        if (known == null) {
            known = Vicinity.own(before.architecture(), after.architecture(), delta);
            own = known;
        }
        return known;
    }

    private synchronized Vicinity near() {
        Vicinity known = near;
        if (known == null) {
            known = Vicinity.near(before.architecture(), after.architecture(), delta);
            near = known;
        }
        return known;
    }
}
