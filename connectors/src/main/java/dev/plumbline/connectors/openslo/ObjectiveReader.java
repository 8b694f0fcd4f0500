package dev.plumbline.connectors.openslo;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads OpenSLO v1: objectives with their indicators, which may stand apart in the same or another file.
final class ObjectiveReader {

    private static final String VERSION = "openslo/v1";
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,5}[smhdw]");

    private final Remarks remarks;
    private final List<Yaml> slos = new ArrayList<>();
    private final Map<String, Yaml> indicators = new HashMap<>();

    ObjectiveReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /// Takes in a file.
    void add(SourceText source) {
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        if (document.isBroken()) {
            document.problems().stream()
                    .limit(1)
                    .forEach(problem -> remarks.say(problem.place() + ": " + problem.what()));
            return;
        }
        document.roots().stream().map(root -> Yaml.of(source, root)).forEach(this::document);
    }

    private void document(Yaml root) {
        String version = root.at("apiVersion").text();
        if (!version.equals(VERSION)) {
            if (version.startsWith("openslo")) {
                remarks.say(root.at("apiVersion")
                        .wrong("only " + VERSION + " is read, not this version")
                        .what());
            }
            return;
        }
        switch (root.at("kind").text()) {
            case "SLO" -> slos.add(root);
            case "SLI" -> indicators.put(root.at("metadata").at("name").text(), root.at("spec"));
            default -> {}
        }
    }

    /// The objectives of all files. One that cannot be understood becomes a remark with its place.
    List<Objective> objectives() {
        List<Objective> objectives = new ArrayList<>();
        for (Yaml slo : slos) {
            try {
                List<Yaml> told = slo.at("spec").at("objectives").items();
                if (told.isEmpty()) {
                    throw slo.at("spec").wrong("the SLO has no objectives");
                }
                for (Yaml one : told) {
                    objectives.add(objective(slo, one, told.size() > 1));
                }
            } catch (SloException wrong) {
                remarks.say(wrong.what());
            }
        }
        return objectives;
    }

    private Objective objective(Yaml slo, Yaml one, boolean isOfSeveral) throws SloException {
        Yaml spec = slo.at("spec");
        String name = slo.at("metadata").at("name").text();
        String service = spec.at("service").text();
        if (name.isEmpty() || service.isEmpty()) {
            throw slo.wrong("an SLO needs metadata.name and spec.service");
        }
        String own = one.at("displayName").text();
        double target = target(one);
        return new Objective(
                isOfSeveral ? name + " (" + (own.isEmpty() ? target : own) + ")" : name,
                service,
                target,
                window(spec),
                sliced(spec, one, indicator(spec, one)),
                slo.source().place(slo.near()).toString());
    }

    private static double target(Yaml one) throws SloException {
        Yaml share = one.at("target");
        Yaml percent = one.at("targetPercent");
        if (share.isThere() == percent.isThere()) {
            throw one.wrong("an objective has either target or targetPercent");
        }
        Optional<Double> target =
                share.isThere() ? share.number() : percent.number().map(value -> value / 100);
        if (target.isEmpty() || target.get() <= 0 || target.get() >= 1) {
            throw (share.isThere() ? share : percent).wrong("the target is no share above 0 and below 1");
        }
        return target.get();
    }

    private static String window(Yaml spec) throws SloException {
        List<Yaml> windows = spec.at("timeWindow").items();
        if (windows.isEmpty()) {
            return "30d";
        }
        return duration(windows.getFirst().at("duration"));
    }

    /// Months and longer units are not lengths of time that a server can ask for.
    private static String duration(Yaml told) throws SloException {
        if (!DURATION.matcher(told.text()).matches()) {
            throw told.wrong("the duration '" + told.text() + "' is none such as 30d, 4w or 1h");
        }
        return told.text();
    }

    private Indicator sliced(Yaml spec, Yaml one, Indicator indicator) throws SloException {
        return switch (spec.at("budgetingMethod").text()) {
            case "Timeslices" -> {
                Yaml target = one.at("timeSliceTarget");
                double share = target.number()
                        .orElseThrow(() -> target.wrong("an objective by Timeslices needs a timeSliceTarget"));
                yield new Indicator.Slices(indicator, duration(one.at("timeSliceWindow")), share);
            }
            case "", "Occurrences" -> indicator;
            default -> throw spec.at("budgetingMethod").wrong("the budgetingMethod is not Occurrences or Timeslices");
        };
    }

    private Indicator indicator(Yaml spec, Yaml one) throws SloException {
        Yaml reference = spec.at("indicatorRef");
        Yaml own = reference.isThere()
                ? indicators.get(reference.text())
                : spec.at("indicator").at("spec");
        if (own == null) {
            throw reference.wrong("there is no SLI '" + reference.text() + "'");
        }
        Yaml ratio = own.at("ratioMetric");
        if (ratio.isThere()) {
            return ratio(ratio);
        }
        Yaml threshold = own.at("thresholdMetric");
        if (!threshold.isThere()) {
            throw own.wrong("the indicator has neither ratioMetric nor thresholdMetric");
        }
        String operator = one.at("op").text();
        if (!Indicator.OPERATORS.contains(operator)) {
            throw one.wrong("an objective on a threshold needs op: lt, lte, gt or gte");
        }
        double value =
                one.at("value").number().orElseThrow(() -> one.wrong("an objective on a threshold needs a value"));
        return new Indicator.Threshold(query(threshold), operator, value);
    }

    private static Indicator ratio(Yaml ratio) throws SloException {
        boolean isCounter = ratio.at("counter").text().equals("true");
        Yaml raw = ratio.at("raw");
        if (raw.isThere()) {
            return new Indicator.Raw(query(raw), ratio.at("rawType").text().equals("failure"));
        }
        if (!ratio.at("total").isThere()) {
            throw ratio.wrong("a ratioMetric needs total with good or bad, or raw");
        }
        Indicator.Events total = new Indicator.Events(query(ratio.at("total")), isCounter);
        if (ratio.at("good").isThere()) {
            return new Indicator.Good(new Indicator.Events(query(ratio.at("good")), isCounter), total);
        }
        if (ratio.at("bad").isThere()) {
            return new Indicator.Bad(new Indicator.Events(query(ratio.at("bad")), isCounter), total);
        }
        throw ratio.wrong("a ratioMetric needs good or bad beside total");
    }

    private static String query(Yaml metric) throws SloException {
        Yaml source = metric.at("metricSource");
        String type = source.at("type").text();
        if (!type.isEmpty() && !type.equalsIgnoreCase("prometheus")) {
            throw source.at("type").wrong("only queries of Prometheus can be asked, not of " + type);
        }
        String query = source.at("spec").at("query").text();
        if (query.isEmpty()) {
            throw source.wrong("the metricSource has no query");
        }
        return query;
    }
}
