package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.CapacityObjective.Source;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult.Judged;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import dev.plumbline.simulation.network.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What must hold: what the user asks for, the `slo` of the elements under load, and how busy each may be, which is the
/// `target` of its autoscaler, or else what is usual. Users who wait are to ask nearly as often as they would if
/// nothing
/// waited; else the cheapest replicas would be those that keep them waiting.
final class Objectives {

    private static final double NEARLY = 0.9;

    private final Architecture architecture;
    private final CapacityQuestion question;
    private final Outlook outlook;

    Objectives(Architecture architecture, CapacityQuestion question, Outlook outlook) {
        this.architecture = architecture;
        this.question = question;
        this.outlook = outlook;
    }

    /// All of them: those that are asked for first.
    List<CapacityObjective> all() {
        List<CapacityObjective> all = new ArrayList<>(question.objectives());
        List<Element> loaded = outlook.states().keySet().stream()
                .flatMap(id -> architecture.element(id).stream())
                .toList();
        loaded.forEach(element -> declared(element, all));
        loaded.stream()
                .filter(element -> !Double.isNaN(outlook.offered(element.id())))
                .forEach(element -> all.add(busy(element)));
        double[] unhindered = outlook.system().unhinderedRates();
        List<Network.Entry> entries = outlook.system().network().entries();
        for (int index = 0; index < unhindered.length; index++) {
            if (entries.get(index).workload() instanceof Workload.ClosedWorkload && unhindered[index] > 0) {
                all.add(new CapacityObjective(
                        entries.get(index).relation().id(),
                        Quantity.THROUGHPUT,
                        NEARLY * unhindered[index],
                        Source.ASSUMED));
            }
        }
        return all;
    }

    private static void declared(Element element, List<CapacityObjective> all) {
        Attributes slo = element.get(ElementAttributes.SLO, Attributes.NONE);
        time(element, slo, ElementAttributes.P50, Quantity.P50, all);
        time(element, slo, ElementAttributes.P90, Quantity.P90, all);
        time(element, slo, ElementAttributes.P99, Quantity.P99, all);
        slo.get(ElementAttributes.ERROR_RATIO)
                .map(Ratio::value)
                .filter(ratio -> ratio > 0)
                .ifPresent(ratio ->
                        all.add(new CapacityObjective(element.id(), Quantity.ERROR_RATIO, ratio, Source.DECLARED)));
        slo.get(ElementAttributes.THROUGHPUT)
                .ifPresent(rate -> all.add(
                        new CapacityObjective(element.id(), Quantity.THROUGHPUT, rate.perSecond(), Source.DECLARED)));
    }

    private static void time(
            Element element,
            Attributes slo,
            Attribute<Duration> attribute,
            Quantity quantity,
            List<CapacityObjective> all) {
        slo.get(attribute)
                .filter(Duration::isPositive)
                .ifPresent(time ->
                        all.add(new CapacityObjective(element.id(), quantity, time.toNanos() / 1e9, Source.DECLARED)));
    }

    private CapacityObjective busy(Element element) {
        return element.get(ElementAttributes.AUTOSCALE)
                .flatMap(scaling -> scaling.get(ElementAttributes.AUTOSCALE_TARGET))
                .map(Ratio::value)
                .filter(target -> target > 0)
                .map(target -> new CapacityObjective(element.id(), Quantity.UTILIZATION, target, Source.DECLARED))
                .orElseGet(() ->
                        new CapacityObjective(element.id(), Quantity.UTILIZATION, question.busiest(), Source.ASSUMED));
    }

    /// An objective and what came out. What cannot be told fails where even its least is too much.
    static Judged judge(CapacityObjective objective, Outlook outlook) {
        Estimate value = outlook.value(objective);
        if (value.isKnown()) {
            return new Judged(objective, value, objective.isKeptBy(value.value()) ? Outcome.HOLDS : Outcome.FAILS);
        }
        boolean fails = objective.quantity() != Quantity.THROUGHPUT && !objective.isKeptBy(value.low());
        return new Judged(objective, value, fails ? Outcome.FAILS : Outcome.CANNOT_TELL);
    }
}
