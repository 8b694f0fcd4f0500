package dev.plumbline.simulation.availability;

import dev.plumbline.simulation.availability.diagram.CutSet;
import dev.plumbline.simulation.availability.diagram.CutSetChoice;
import dev.plumbline.simulation.availability.diagram.ExactAnalysis;
import dev.plumbline.simulation.availability.diagram.Importance;
import dev.plumbline.simulation.availability.diagram.MinimalCutSets;
import dev.plumbline.simulation.availability.formulas.BetaFactor;
import dev.plumbline.simulation.availability.formulas.IndependentAttempts;
import dev.plumbline.simulation.availability.formulas.RepairableGroup;
import dev.plumbline.simulation.availability.formulas.RepairableUnit;
import dev.plumbline.simulation.availability.formulas.StandbyPair;
import dev.plumbline.simulation.availability.formulas.UnrepairedGroup;
import dev.plumbline.simulation.availability.formulas.WeibullLifetime;
import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Computes the rows of the table of known figures: what a row is about is read from its parameters.
record AvailabilityOracle(String name, String parameters, String metric) {

    private static final String NUMBER = "(\\d*\\.?\\d+)";
    private static final double MINUTES_PER_YEAR = RepairableUnit.HOURS_PER_YEAR * 60;

    /// What the product says.
    ///
    /// @throws IllegalArgumentException for a row that it has no answer to
    String value() {
        return metric.equals("min_cut_sets") ? listed(cuts(bridge())) : Double.toString(figure());
    }

    private double figure() {
        String family = name.replaceAll("_.*", "");
        return switch (family) {
            case "single" -> unit(RepairableUnit.ofMeans(number("MTBF\\(up\\)=#"), number("MTTR=#")));
            case "series", "parallel", "kofn", "naive", "deps" ->
                yearly(exact(alike(family)).unavailability());
            case "repairable" -> crews();
            case "mttf" -> new UnrepairedGroup(whole("# units"), 1, 1 / 1000.0).meanTimeToFailure();
            case "transient" -> passing(new RepairableUnit(rate("lambda"), rate("mu")));
            case "bridge" -> of(bridge());
            case "threetier" -> of(threeTiers());
            case "zones" -> yearly(exact(zones()).unavailability());
            case "beta" ->
                new BetaFactor(number("unavailability #"), number("beta=#")).unavailability(whole("# redundant"), 1);
            case "failover" -> yearly(failover().unavailability());
            case "weibull" -> new WeibullLifetime(number("shape #"), number("scale #")).meanTimeToFailure();
            case "retry" -> new IndependentAttempts(number("iid #"), whole("# retries")).success();
            case "dsb" -> killed();
            default -> throw new IllegalArgumentException("nothing computes the case " + name);
        };
    }

    /// The model whose unavailability, or what is left of it, the row tells; nothing for other rows.
    Optional<FailureModel> model() {
        String family = name.replaceAll("_.*", "");
        if (!metric.matches("availability|reliability|(top_|unavailability_)?exact")) {
            return Optional.empty();
        }
        return switch (family) {
            case "series", "parallel", "kofn", "naive", "deps" -> Optional.of(alike(family));
            case "bridge" -> Optional.of(bridge());
            case "threetier" -> Optional.of(threeTiers());
            case "zones" -> Optional.of(zones());
            default -> Optional.empty();
        };
    }

    private FailureModel alike(String family) {
        return switch (family) {
            case "series" -> alike(whole("# components"), whole("# components"), 1 - number("A=#"));
            case "parallel" -> alike(whole("# parallel"), 1, 1 - number("A=#"));
            case "kofn" -> alike(whole("out-of-#"), whole("#-out"), 1 - number("p=#"));
            case "naive" -> alike(whole("# independent"), whole("need #"), number("q=#"));
            case "deps" -> alike(1 + whole("with #"), 1 + whole("with #"), 1 - number("service #"));
            default -> throw unknown();
        };
    }

    private double unit(RepairableUnit unit) {
        return metric.equals("failures_per_year")
                ? unit.failureFrequency() * RepairableUnit.HOURS_PER_YEAR
                : yearly(unit.unavailability());
    }

    private static FailureModel alike(int units, int needed, double unavailability) {
        Structure structure = new Structure.Units("units", needed, List.of(new Structure.Placement(units, List.of())));
        Map<String, Behaviour> behaviours = Map.of("units", Behaviour.unavailable(unavailability));
        return FailureModel.of(structure, behaviours);
    }

    private double crews() {
        RepairableGroup group =
                new RepairableGroup(whole("n=#"), whole("k=#"), rate("lambda"), rate("mu"), whole("crews=#"), 1);
        return yearly(group.unavailability());
    }

    private double passing(RepairableUnit unit) {
        Matcher at = Pattern.compile("availability_at_t(\\d+)").matcher(metric);
        Matcher window = Pattern.compile("interval_availability_(\\d+)h").matcher(metric);
        if (at.matches()) {
            return unit.availabilityAt(Double.parseDouble(at.group(1)));
        }
        if (window.matches()) {
            return unit.intervalAvailability(Double.parseDouble(window.group(1)));
        }
        throw unknown();
    }

    private StandbyPair failover() {
        double seconds = number("failover # s");
        return new StandbyPair(rate("lambda"), rate("lambda"), rate("mu"), number("coverage #"), seconds / 3600);
    }

    private FailureModel bridge() {
        Map<String, Behaviour> behaviours = new TreeMap<>();
        for (int component = 1; component <= 5; component++) {
            behaviours.put("" + component, Behaviour.unavailable(1 - number("p=#")));
        }
        return FailureModel.of(
                Structure.any(way("1", "4"), way("2", "5"), way("1", "3", "5"), way("2", "3", "4")), behaviours);
    }

    private static Structure way(String... components) {
        List<Structure> parts = new ArrayList<>();
        for (String component : components) {
            parts.add(new Structure.Part(component));
        }
        return new Structure.All(parts);
    }

    private FailureModel threeTiers() {
        Map<String, Behaviour> behaviours = new TreeMap<>(Map.of("net", Behaviour.unavailable(number("network q=#"))));
        List<Structure> tiers = new ArrayList<>(List.of(new Structure.Part("net")));
        Matcher tier = Pattern.compile("(\\w+) (\\d+)of(\\d+) q=" + NUMBER).matcher(parameters);
        while (tier.find()) {
            String id = tier.group(1).toLowerCase(Locale.ROOT);
            behaviours.put(id, Behaviour.unavailable(Double.parseDouble(tier.group(4))));
            tiers.add(new Structure.Units(
                    id,
                    Long.parseLong(tier.group(2)),
                    List.of(new Structure.Placement(Long.parseLong(tier.group(3)), List.of()))));
        }
        return FailureModel.of(new Structure.All(tiers), behaviours);
    }

    private FailureModel zones() {
        Map<String, Behaviour> behaviours =
                new TreeMap<>(Map.of("instance", Behaviour.unavailable(number("instance #"))));
        List<Structure.Placement> placements = new ArrayList<>();
        for (int zone = 0; zone < whole("# zones"); zone++) {
            behaviours.put("zone " + zone, Behaviour.unavailable(number("zone unavailability #")));
            placements.add(new Structure.Placement(whole("x # instances"), List.of("zone " + zone)));
        }
        return FailureModel.of(new Structure.Units("instance", whole("need #"), placements), behaviours);
    }

    private double killed() {
        SocialNetwork network = new SocialNetwork(name.endsWith("norepl") ? 1 : 3);
        if (network.services() != whole("# services") || network.containers() != whole("# containers")) {
            throw new IllegalArgumentException("the case " + name + " is about another network");
        }
        int count = whole("exactly #");
        return metric.equals("R_avg")
                ? SocialNetwork.MIX.entrySet().stream()
                        .mapToDouble(share -> share.getValue() * network.answered(share.getKey(), count))
                        .sum()
                : network.answered(metric.substring(2), count);
    }

    private double of(FailureModel model) {
        ExactAnalysis exact = exact(model);
        Matcher importance = Pattern.compile("(birnbaum|fussell_vesely)_(?:component)?([a-z]*\\d?).*")
                .matcher(metric);
        if (importance.matches()) {
            String part = importance.group(2).replaceAll("(?<=[a-z])\\d", "").replaceAll("^a$", "app");
            Importance found = exact.importances(1_000_000).stream()
                    .filter(each -> each.part().equals(part))
                    .findFirst()
                    .orElseThrow(this::unknown);
            return importance.group(1).equals("birnbaum") ? found.birnbaumOfOne() : found.fussellVesely();
        }
        return switch (metric.replaceAll("^(top|unavailability)_", "")) {
            case "reliability" -> 1 - exact.unavailability();
            case "exact" -> exact.unavailability();
            case "rare_event" -> cuts(model).rareEvent();
            case "mcub" -> cuts(model).upperBound();
            case "num_min_cut_sets" -> cuts(model).count();
            default -> throw unknown();
        };
    }

    private double yearly(double unavailability) {
        return switch (metric) {
            case "availability" -> 1 - unavailability;
            case "downtime_min_per_year" -> unavailability * MINUTES_PER_YEAR;
            default -> throw unknown();
        };
    }

    private static String listed(MinimalCutSets cuts) {
        return cuts.likely().stream()
                .map(cut -> cut.failures().stream()
                        .map(CutSet.Failure::part)
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}")))
                .sorted((one, other) -> one.length() == other.length()
                        ? one.compareTo(other)
                        : Integer.compare(one.length(), other.length()))
                .collect(Collectors.joining(";"));
    }

    private static MinimalCutSets cuts(FailureModel model) {
        return exact(model).minimalCutSets(CutSetChoice.likely(100)).orElseThrow();
    }

    private static ExactAnalysis exact(FailureModel model) {
        return ExactAnalysis.of(model, ExactAnalysis.USUAL_NODES);
    }

    private double rate(String parameter) {
        return 1 / number(parameter + "=1/#");
    }

    private int whole(String pattern) {
        return (int) number(pattern);
    }

    /// The number that stands in the place of the `#`.
    private double number(String pattern) {
        Matcher matcher = Pattern.compile(pattern.replace("#", NUMBER)).matcher(parameters);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the case " + name + " has no " + pattern + " in: " + parameters);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("nothing computes " + metric + " of the case " + name);
    }
}
