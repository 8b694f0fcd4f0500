package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.CutSet;
import dev.plumbline.pluginapi.Availability.CutSets;
import dev.plumbline.pluginapi.Availability.Domain;
import dev.plumbline.pluginapi.Availability.Downtime;
import dev.plumbline.pluginapi.Availability.Importance;
import dev.plumbline.pluginapi.Availability.Objective;
import dev.plumbline.pluginapi.Availability.Part;
import dev.plumbline.pluginapi.Availability.Soft;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes how available an element is as JSON.
record AvailabilityJson(AvailabilityReport report, Analysed analysed) {

    private Availability availability() {
        return analysed.availability();
    }

    /// The short part: how much it is down, and whether that is too much.
    void summary(ObjectNode node) {
        Downtime down = availability().downtime();
        node.put("method", name(availability().method()))
                .put("availability", down.availability())
                .put("unavailability", down.high())
                .put("unavailabilityLow", down.low())
                .put("downtimeSecondsPerYear", down.secondsPerYear())
                .put("failuresPerYear", SimulationJson.finite(down.failuresPerYear()))
                .put("meanOutageSeconds", SimulationJson.finite(down.meanOutageSeconds()))
                .put("meanUpSeconds", SimulationJson.finite(down.meanUpSeconds()));
        availability().objective().ifPresentOrElse(found -> objective(node, found), () -> node.putNull("objective"));
    }

    private static void objective(ObjectNode node, Objective objective) {
        node.putObject("objective")
                .put("target", objective.target())
                .put(
                        "verdict",
                        switch (objective.outcome()) {
                            case HOLDS -> "held";
                            case FAILS -> "missed";
                            case CANNOT_TELL -> "cannot-tell";
                        })
                .put("budgetSecondsPerYear", objective.budgetSecondsPerYear())
                .put("budgetUse", SimulationJson.finite(objective.budgetUse()));
    }

    /// All of it.
    void write(ObjectNode node) {
        node.put("name", analysed.name());
        summary(node);
        strings(node.putArray("failuresNotCounted"), availability().downtime().notCounted());
        analysed.survival()
                .ifPresent(survival -> node.putObject("survival")
                        .put("killed", survival.killed())
                        .put("replicas", survival.replicas())
                        .put("probability", SimulationJson.finite(survival.probability())));
        simulated(node);
        parts(node.putArray("parts"));
        availability().causes().cutSets().ifPresentOrElse(sets -> cutSets(node, sets), () -> node.putNull("cutSets"));
        domains(node.putArray("domains"));
        soft(node.putArray("softDependencies"));
        missing(node.putArray("missing"));
        strings(node.putArray("notes"), availability().notes());
        node.putObject("provenance")
                .put("source", availability().provenance().source())
                .put("detail", availability().provenance().detail());
    }

    private void simulated(ObjectNode node) {
        availability().simulated().ifPresent(found -> {
            ObjectNode simulated = node.putObject("simulated")
                    .put("runs", found.runs())
                    .put("years", found.years())
                    .put("seed", found.seed());
            SimulationJson.estimate(simulated, "unavailability", found.unavailability());
            SimulationJson.estimate(simulated, "failuresPerYear", found.failuresPerYear());
            simulated.put("meanOutageSeconds", SimulationJson.finite(found.meanOutageSeconds()));
        });
    }

    private void parts(ArrayNode array) {
        for (Part part : availability().causes().parts()) {
            Importance importance = part.importance();
            array.addObject()
                    .put("element", part.element())
                    .put("kind", name(part.kind()))
                    .put("units", part.units())
                    .put("needed", part.needed())
                    .put("unavailability", part.unavailability())
                    .put("birnbaum", importance.birnbaum())
                    .put("birnbaumOfOne", importance.birnbaumOfOne())
                    .put("criticality", importance.criticality())
                    .put("fussellVesely", SimulationJson.finite(importance.fussellVesely()))
                    .put("achievementWorth", SimulationJson.finite(importance.achievementWorth()))
                    .put("reductionWorth", SimulationJson.finite(importance.reductionWorth()));
        }
    }

    private static void cutSets(ObjectNode node, CutSets sets) {
        ObjectNode all = node.putObject("cutSets")
                .put("count", SimulationJson.finite(sets.count()))
                .put("rareEvent", sets.rareEvent())
                .put("upperBound", sets.upperBound());
        ArrayNode sizes = all.putArray("ofSize");
        sets.ofSize().forEach(count -> sizes.add(SimulationJson.finite(count)));
        ArrayNode likely = all.putArray("likely");
        for (CutSet set : sets.likely()) {
            ObjectNode one = likely.addObject()
                    .put("probability", set.probability())
                    .put("share", set.share())
                    .put("ways", SimulationJson.finite(set.ways()));
            ArrayNode failures = one.putArray("failures");
            set.failures()
                    .forEach(failure -> failures.addObject()
                            .put("element", failure.element())
                            .put("failing", failure.failing())
                            .put("present", failure.present()));
        }
    }

    private void domains(ArrayNode array) {
        for (Domain domain : availability().causes().domains()) {
            ObjectNode one = array.addObject()
                    .put("element", domain.element())
                    .put("kind", name(domain.kind()))
                    .put("unavailability", domain.unavailability())
                    .put("downWithIt", domain.downWithIt());
            ObjectNode replicas = one.putObject("replicas");
            domain.replicas().forEach(standing -> replicas.put(standing.element(), standing.replicas()));
        }
    }

    private void soft(ArrayNode array) {
        for (Soft soft : availability().causes().soft()) {
            array.addObject()
                    .put("relation", soft.relation())
                    .put("from", soft.from())
                    .put("to", soft.to())
                    .put("why", name(soft.why()))
                    .put("unavailability", soft.unavailability())
                    .put("ifRequired", soft.ifRequired());
        }
    }

    private void missing(ArrayNode array) {
        availability().missing().forEach(missing -> {
            ObjectNode one = array.addObject().put("element", missing.element());
            strings(one.putArray("attributes"), missing.attributes());
            one.put("place", report.place(missing.element()).orElse(""));
        });
    }

    private static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
