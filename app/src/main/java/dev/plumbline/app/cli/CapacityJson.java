package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.CapacityResult.Judged;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.capacity.KernelComparison;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `capacity` found out as JSON: `plumbline.capacity/1`. Formulas have no interval, so that a figure is a number.
record CapacityJson(CapacityReport report) {

    JsonReport document() {
        JsonReport json = JsonReport.of("capacity");
        CapacityResult result = report.result();
        json.summary()
                .put("scenario", result.load())
                .put("evidence", "approximate")
                .put("headroom", SimulationJson.finite(result.growth().factor()))
                .put(
                        "saturatesFirst",
                        result.growth().order().isEmpty()
                                ? ""
                                : result.growth().order().getFirst().element())
                .put("overloaded", report.isOverloaded())
                .put(
                        "objectives",
                        report.with(Outcome.HOLDS).size()
                                + report.with(Outcome.FAILS).size()
                                + report.with(Outcome.CANNOT_TELL).size())
                .put("missed", report.with(Outcome.FAILS).size())
                .put("cannotTell", report.with(Outcome.CANNOT_TELL).size());
        ObjectNode entries = json.root().putObject("entryPoints");
        result.entryPoints().forEach((id, figures) -> {
            ObjectNode one = entries.putObject(id);
            figures(one, figures);
            Growth alone = result.alone().get(id);
            if (alone != null) {
                growth(one.putObject("alone"), alone);
            }
        });
        elements(json.root().putObject("elements"), result);
        growth(json.root().putObject("growth"), result.growth());
        curve(json.root().putArray("curve"), result);
        objectives(json.root().putArray("objectives"), result);
        result.sizing().ifPresent(sizing -> sizing(json.root().putObject("sizing"), sizing));
        report.comparison().ifPresent(comparison -> comparison(json.root().putObject("comparison"), comparison));
        ArrayNode assumptions = json.root().putArray("assumptions");
        result.assumptions()
                .forEach(one -> assumptions
                        .addObject()
                        .put("element", one.subject())
                        .put("attribute", one.attribute())
                        .put("taken", one.taken())
                        .put("place", report.place(one.subject()).orElse("")));
        ArrayNode notes = json.root().putArray("notes");
        result.notes().forEach(notes::add);
        json.root()
                .putObject("provenance")
                .put("source", result.provenance().source())
                .put("detail", result.provenance().detail());
        return json;
    }

    private static void elements(ObjectNode node, CapacityResult result) {
        result.elements().forEach((id, element) -> {
            ObjectNode one = node.putObject(id);
            figures(one, element.figures());
            one.put("replicas", element.replicas())
                    .put("servers", element.servers())
                    .put("most", SimulationJson.finite(element.most()))
                    .put("amplification", SimulationJson.finite(element.amplification()));
            element.overflow()
                    .ifPresent(overflow -> one.putObject("overflow")
                            .put("growth", overflow.growth())
                            .put("fullAfterSeconds", SimulationJson.finite(overflow.full()))
                            .put("refused", overflow.refused()));
        });
    }

    private static void figures(ObjectNode node, Figures figures) {
        node.put("arrivalRate", SimulationJson.finite(figures.arrivalRate().value()))
                .put("throughput", SimulationJson.finite(figures.throughput().value()))
                .put("utilization", SimulationJson.finite(figures.utilization().value()))
                .put("errorRatio", SimulationJson.finite(figures.errorRatio().value()))
                .put("meanQueue", SimulationJson.finite(figures.meanQueue().value()));
        latency(node.putObject("latency"), figures.latency());
    }

    private static void latency(ObjectNode node, Latency latency) {
        node.put("mean", SimulationJson.finite(latency.mean().value()))
                .put("p50", SimulationJson.finite(latency.p50().value()))
                .put("p90", SimulationJson.finite(latency.p90().value()))
                .put("p99", SimulationJson.finite(latency.p99().value()));
    }

    private static void growth(ObjectNode node, Growth growth) {
        node.put("factor", SimulationJson.finite(growth.factor()));
        ArrayNode order = node.putArray("order");
        growth.order()
                .forEach(one -> order.addObject().put("element", one.element()).put("factor", one.factor()));
    }

    private static void curve(ArrayNode node, CapacityResult result) {
        result.curve().forEach(step -> {
            ObjectNode one = node.addObject()
                    .put("factor", step.factor())
                    .put("busiest", step.busiest())
                    .put("utilization", SimulationJson.finite(step.utilization()));
            ObjectNode entries = one.putObject("entryPoints");
            step.entryPoints().forEach((id, latency) -> latency(entries.putObject(id), latency));
        });
    }

    private static void objectives(ArrayNode node, CapacityResult result) {
        for (Judged judged : result.objectives()) {
            node.addObject()
                    .put("objective", judged.objective().text())
                    .put("subject", judged.objective().subject())
                    .put("quantity", judged.objective().quantity().text())
                    .put("bound", judged.objective().bound())
                    .put("source", name(judged.objective().source()))
                    .put("value", SimulationJson.finite(judged.value().value()))
                    .put("verdict", name(judged.verdict()));
        }
    }

    private static void sizing(ObjectNode node, CapacitySizing sizing) {
        node.put("state", name(sizing.state()))
                .put("unit", name(sizing.unit()))
                .put("present", SimulationJson.finite(sizing.present()))
                .put("cost", SimulationJson.finite(sizing.cost()))
                .put("bound", SimulationJson.finite(sizing.bound()))
                .put("gap", SimulationJson.finite(sizing.gap()));
        ArrayNode changes = node.putArray("changes");
        sizing.changes().forEach(change -> {
            ObjectNode one = changes.addObject()
                    .put("element", change.element())
                    .put("from", change.from())
                    .put("to", change.to())
                    .put("cost", change.cost())
                    .put("utilization", SimulationJson.finite(change.utilization()));
            change.bought()
                    .ifPresent(bought -> one.putObject("buys")
                            .put("objective", bought.objective().text())
                            .put("without", SimulationJson.finite(bought.without()))
                            .put("with", SimulationJson.finite(bought.with())));
        });
        ArrayNode reasons = node.putArray("reasons");
        sizing.reasons().forEach(reasons::add);
    }

    private static void comparison(ObjectNode node, KernelComparison comparison) {
        node.put("simulator", comparison.simulator())
                .put("detail", comparison.detail())
                .put("figures", comparison.rows().size())
                .put("inside", comparison.inside());
        ArrayNode rows = node.putArray("rows");
        comparison.rows().forEach(row -> {
            ObjectNode one = rows.addObject()
                    .put("part", row.part())
                    .put("id", row.id())
                    .put("figure", row.figure())
                    .put("formula", SimulationJson.finite(row.formula()));
            SimulationJson.estimate(one, "simulated", row.played());
            one.put("errorPercent", row.error().map(share -> 100 * share).orElse(null));
        });
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
