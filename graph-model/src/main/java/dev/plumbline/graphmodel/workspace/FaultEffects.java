package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what a fault does, and whether that can happen to what it hits.
final class FaultEffects {

    static final List<String> ALL_KEYS = List.of("factor", "share", "by", "batch", "restart");

    private final ScenarioPart fault;
    private final Target target;

    FaultEffects(ScenarioPart fault, Target target) {
        this.fault = fault;
        this.target = target;
    }

    /// The keys that an effect has for itself.
    static List<String> keys(ScenarioValues.Effect effect) {
        return switch (effect) {
            case DOWN, FLUSH -> List.of();
            case SLOW, SPIKE -> List.of("factor");
            case ERRORS -> List.of("share");
            case DELAY -> List.of("by");
            case DEPLOY -> List.of("batch", "restart");
        };
    }

    /// The effect, or null after an error.
    @Nullable
    Effect read(ScenarioValues.Effect effect, Duration lasting) {
        if (!effect.canHit(target)) {
            fault.wrong(
                    fault.nodeOf("effect"),
                    "scenario.effect",
                    "The effect '" + ScenarioValues.EFFECT.format(effect) + "' cannot happen to " + targetName() + ".",
                    "Write one of: " + possible() + ".");
            return null;
        }
        return switch (effect) {
            case DOWN -> new Effect.Down();
            case SLOW -> slow();
            case ERRORS -> errors();
            case DELAY -> delay();
            case SPIKE -> spike();
            case FLUSH -> new Effect.Flush();
            case DEPLOY -> deploy(lasting);
        };
    }

    private String possible() {
        return Arrays.stream(ScenarioValues.Effect.values())
                .filter(effect -> effect.canHit(target))
                .map(ScenarioValues.EFFECT::format)
                .collect(Collectors.joining(", "));
    }

    private String targetName() {
        return switch (target) {
            case Target.Zone zone -> "a zone";
            case Target.Region region -> "a region";
            case Target.Elements elements -> "elements";
            case Target.Replicas replicas -> "some of the replicas of an element";
            case Target.Link link -> "a relation";
            case Target.Between between -> "the network between zones";
            case Target.Entry entry -> "load";
        };
    }

    private @Nullable Effect slow() {
        Double factor = (Double) fault.required("factor", ValueTypes.NUMBER, "factor: 8, for 8 times as long");
        if (factor != null && factor == 0) {
            fault.idle(
                    fault.nodeOf("factor"),
                    "A fault makes something slower by the factor 0.",
                    "It takes no time at all then.",
                    "Write a factor above 1.");
        }
        return factor == null ? null : new Effect.Slow(factor);
    }

    private @Nullable Effect errors() {
        Ratio share = fault.has("share") ? (Ratio) fault.value("share", ValueTypes.RATIO) : new Ratio(1);
        if (share != null && share.value() == 0) {
            fault.idle(fault.nodeOf("share"), "A fault makes 0% fail.", "It does nothing.", "Write a share above 0%.");
        }
        return share == null ? null : new Effect.Errors(share);
    }

    private @Nullable Effect delay() {
        Duration by = (Duration) fault.required("by", ValueTypes.DURATION, "by: 200ms");
        if (by != null && by.isZero()) {
            fault.idle(fault.nodeOf("by"), "A fault delays by nothing.", "It does nothing.", "Write a time above 0.");
        }
        return by == null ? null : new Effect.Delay(by);
    }

    private @Nullable Effect spike() {
        Double factor = (Double) fault.required("factor", ValueTypes.NUMBER, "factor: 3, for three times the load");
        return factor == null ? null : new Effect.Spike(factor);
    }

    private @Nullable Effect deploy(Duration lasting) {
        String example = "batch: 25%, restart: 30s";
        Ratio batch = (Ratio) fault.required("batch", ValueTypes.RATIO, example);
        Duration restart = (Duration) fault.required("restart", ValueTypes.DURATION, example);
        if (batch == null || restart == null) {
            return null;
        }
        if (batch.value() == 0) {
            wrong("batch", "A deploy in batches of 0% never ends.", "Write a share above 0%, as in batch: 25%.");
            return null;
        }
        double batches = Math.ceil(1 / batch.value() - 1e-9);
        if (batches * restart.toNanos() > lasting.toNanos()) {
            wrong(
                    "restart",
                    "A deploy in " + ValueTypes.NUMBER.format(batches) + " batches of "
                            + ValueTypes.DURATION.format(restart) + " takes longer than the "
                            + ValueTypes.DURATION.format(lasting) + " of the fault.",
                    "Make it last longer, or the batches larger.");
            return null;
        }
        return new Effect.Deploy(batch, restart);
    }

    private void wrong(String key, String what, String remedy) {
        fault.wrong(fault.nodeOf(key), "scenario.effect", what, remedy);
    }
}
