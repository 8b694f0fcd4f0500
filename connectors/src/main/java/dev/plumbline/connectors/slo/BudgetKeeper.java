package dev.plumbline.connectors.slo;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.history.RollUp;
import dev.plumbline.connectors.history.SeriesKey;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.Match;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out from a history how the objectives of an architecture are met. The last six hours are looked up each time
/// in
/// steps of a minute, the thirty days before once in ten minutes in steps of an hour. Not for several threads.
///
/// Of several connections that tell of an element, the one that told the most requests counts.
public final class BudgetKeeper {

    private static final Duration RECENT = Duration.ofHours(6);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofMinutes(10);

    private final HistoryStore history;
    private final Map<SeriesKey, List<Step>> before = new HashMap<>();
    private Instant lookedUp = Instant.EPOCH;

    /// @param history what was kept, which stays open as long as this is asked
    public BudgetKeeper(HistoryStore history) {
        this.history = history;
    }

    /// The budgets of the elements with an objective for their errors of which something was kept, in the order of the
    /// elements.
    ///
    /// @throws ConnectorException if the history cannot be read
    public List<ErrorBudget> budgets(Architecture architecture, Instant now) throws ConnectorException {
        Instant border = now.minus(RECENT).truncatedTo(ChronoUnit.HOURS);
        if (Duration.between(lookedUp, now).compareTo(REFRESH) > 0 || lookedUp.isAfter(now)) {
            before.clear();
            lookedUp = now;
        }
        Identities identities = Identities.of(architecture);
        Map<String, Map<Teller, RequestCounts>> counts = new HashMap<>();
        for (SeriesKey errors : history.series()) {
            Optional<String> element = element(errors, identities)
                    .filter(id -> architecture
                            .element(id)
                            .flatMap(BudgetKeeper::allowed)
                            .isPresent());
            if (element.isPresent()) {
                RequestCounts into = counts.computeIfAbsent(element.get(), id -> new HashMap<>())
                        .computeIfAbsent(new Teller(errors.source(), errors.detail()), teller -> new RequestCounts());
                if (!before.containsKey(errors)) {
                    before.put(errors, steps(errors, now.minus(ErrorBudget.PERIOD), border, LONG));
                }
                before.get(errors).stream()
                        .filter(step -> step.begin.isBefore(border))
                        .forEach(step -> step.addTo(into));
                steps(errors, border, now, SHORT).forEach(step -> step.addTo(into));
            }
        }
        return budgets(architecture, counts, now);
    }

    private static List<ErrorBudget> budgets(
            Architecture architecture, Map<String, Map<Teller, RequestCounts>> counts, Instant now) {
        List<ErrorBudget> budgets = new ArrayList<>();
        for (Element element : architecture.elements().values()) {
            Optional<Double> allowed = allowed(element);
            Optional<RequestCounts> most = counts.getOrDefault(element.id(), Map.of()).values().stream()
                    .filter(one -> !one.isEmpty())
                    .max((one, other) -> Double.compare(
                            one.last(ErrorBudget.PERIOD, now).requests(),
                            other.last(ErrorBudget.PERIOD, now).requests()));
            if (allowed.isPresent() && most.isPresent()) {
                budgets.add(new ErrorBudget(element.id(), allowed.get(), most.get(), now));
            }
        }
        return budgets;
    }

    /// The share of an element's requests that may fail, if its objective says so; of two, that of the availability.
    private static Optional<Double> allowed(Element element) {
        Optional<Attributes> objective = element.get(ElementAttributes.SLO);
        return objective
                .flatMap(slo -> slo.get(ElementAttributes.AVAILABILITY))
                .map(share -> 1 - share.value())
                .or(() -> objective
                        .flatMap(slo -> slo.get(ElementAttributes.ERROR_RATIO))
                        .map(share -> share.value()))
                .filter(share -> share > 0);
    }

    private static Optional<String> element(SeriesKey key, Identities identities) {
        return key.metric() == Metric.ERROR_RATIO && key.subject() instanceof ServiceIdentity service
                ? identities.find(service).map(Match::element)
                : Optional.empty();
    }

    /// Failures weigh as much as the requests of their step, which all weigh the same where their number is not known.
    private List<Step> steps(SeriesKey errors, Instant from, Instant to, Duration length) throws ConnectorException {
        SeriesKey traffic =
                new SeriesKey(errors.subject(), Metric.TRAFFIC, errors.source(), errors.detail(), errors.part());
        Map<Instant, Double> rates = new HashMap<>();
        for (RollUp rate : history.rollUps(traffic, from, to, length)) {
            rates.put(rate.start(), rate.mean());
        }
        List<Step> steps = new ArrayList<>();
        for (RollUp share : history.rollUps(errors, from, to, length)) {
            double rate = rates.isEmpty() ? 1 : rates.getOrDefault(share.start(), 0.0);
            if (Double.isFinite(share.mean()) && Double.isFinite(rate)) {
                double requests = rate * length.toMillis() / 1000.0;
                steps.add(new Step(share.start(), length, requests, requests * share.mean()));
            }
        }
        return steps;
    }

    private record Teller(String source, String detail) {}

    private record Step(Instant begin, Duration length, double requests, double failures) {

        void addTo(RequestCounts counts) {
            counts.add(begin, length, requests, failures);
        }
    }
}
