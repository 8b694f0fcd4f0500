package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.WantedNode.Field;
import java.util.ArrayList;
import java.util.List;

/// What the item of a load is to say.
final class WantedLoad {

    private static final List<String> KEYS =
            List.of("relation", "arrivals", "rate", "profile", "recorded", "users", "think", "flows");

    private WantedLoad() {}

    static WantedNode.Group of(Workload workload) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("relation", ValueTypes.TEXT, workload.relation()));
        switch (workload) {
            case Workload.OpenWorkload open -> {
                fields.add(
                        open.arrivals() == Workload.Arrivals.POISSON
                                ? Field.implied("arrivals", ScenarioValues.ARRIVALS, open.arrivals())
                                : Field.of("arrivals", ScenarioValues.ARRIVALS, open.arrivals()));
                fields.add(load(open.load()));
            }
            case Workload.ClosedWorkload closed -> {
                fields.add(Field.of("users", ValueTypes.POSITIVE, closed.users()));
                fields.add(Field.of("think", think(closed.think())));
            }
        }
        if (!workload.flows().isEmpty()) {
            List<Field> shares = new ArrayList<>();
            workload.flows().forEach((flow, share) -> shares.add(Field.of(flow, ValueTypes.RATIO, share)));
            fields.add(Field.of("flows", new WantedNode.Group(shares, key -> true)));
        }
        return new WantedNode.Group(fields, KEYS::contains);
    }

    private static Field load(Load load) {
        return switch (load) {
            case Load.Steady steady -> Field.of("rate", ValueTypes.RATE, steady.rate());
            case Load.Profile profile ->
                Field.of(
                        "profile",
                        new WantedNode.Listing(
                                profile.points().stream().map(WantedLoad::point).toList()));
            case Load.Recorded recorded ->
                Field.of(
                        "recorded",
                        new WantedNode.Group(
                                List.of(
                                        Field.of("every", ValueTypes.DURATION, recorded.every()),
                                        Field.of("rates", rates(recorded))),
                                List.of("every", "rates")::contains));
        };
    }

    private static WantedNode point(Load.Point point) {
        return new WantedNode.Group(
                List.of(
                        Field.of("at", ValueTypes.DURATION, point.at()),
                        Field.of("rate", ValueTypes.RATE, point.rate())),
                List.of("at", "rate")::contains);
    }

    private static WantedNode rates(Load.Recorded recorded) {
        List<WantedNode> rates = new ArrayList<>();
        recorded.rates().forEach(rate -> rates.add(new WantedNode.Scalar<>(ValueTypes.RATE, rate)));
        return new WantedNode.Listing(rates);
    }

    private static WantedNode think(Workload.Think think) {
        boolean isUsual = think.distribution() == DistributionKind.EXPONENTIAL;
        Field distribution = isUsual
                ? Field.implied("distribution", ScenarioValues.DISTRIBUTION, think.distribution())
                : Field.of("distribution", ScenarioValues.DISTRIBUTION, think.distribution());
        Field mean = Field.of("mean", ValueTypes.DURATION, think.mean());
        WantedNode.Group group =
                new WantedNode.Group(List.of(distribution, mean), List.of("distribution", "mean")::contains);
        return isUsual
                ? new WantedNode.Either(new WantedNode.Scalar<>(ValueTypes.DURATION, think.mean()), group)
                : group;
    }
}
