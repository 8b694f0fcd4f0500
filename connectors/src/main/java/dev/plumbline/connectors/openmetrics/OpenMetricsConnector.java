package dev.plumbline.connectors.openmetrics;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Scrapes the metrics that services show, without a Prometheus between.
///
/// Rates and percentiles are of the time between two pulls, so the first pull tells of the present alone, unless the
/// option `settle` says how long to wait for a second look. Services that several targets show are one: their calls are
/// added, and their percentiles come from the buckets of all.
public final class OpenMetricsConnector implements Connector {

    private static final String SETTLE = "settle";
    private static final Set<String> OPTIONS = Set.of(ScrapeTarget.TARGETS, SETTLE);

    private final String name;
    private final List<ScrapeTarget> targets;
    private final Duration settle;
    private final InstantSource clock;
    private final Instruments instruments = new Instruments();
    private final Map<ScrapeTarget, Snapshot> last = new HashMap<>();

    private OpenMetricsConnector(String name, List<ScrapeTarget> targets, Duration settle, InstantSource clock) {
        this.name = name;
        this.targets = targets;
        this.settle = settle;
        this.clock = clock;
    }

    /// A connector to the targets of a connection.
    ///
    /// @throws ConnectorException if there is no usable target, or an option that is not known
    public static OpenMetricsConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, OPTIONS);
        return new OpenMetricsConnector(
                connection.name(),
                ScrapeTarget.of(connection, options, surroundings),
                options.duration(SETTLE).orElse(Duration.ZERO),
                surroundings.clock());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String test() throws ConnectorException {
        List<String> shown = new ArrayList<>();
        for (Scrape scrape : scrape(targets, Progress.NONE)) {
            switch (scrape) {
                case Scrape.Failed failed -> throw failed.problem();
                case Scrape.Answered answered -> shown.add(answered.described(instruments));
            }
        }
        return String.join("; ", shown);
    }

    @Override
    public synchronized Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Scraping " + shown());
        List<ScrapeTarget> unseen =
                targets.stream().filter(target -> !last.containsKey(target)).toList();
        if (!settle.isZero() && !unseen.isEmpty()) {
            for (Scrape scrape : scrape(unseen, progress)) {
                if (scrape instanceof Scrape.Answered answered) {
                    last.put(answered.target(), answered.snapshot(instruments));
                }
            }
            settle(progress);
        }
        Observations observations = observed(scrape(targets, progress));
        progress.report(1, "Scraped");
        return observations;
    }

    private Observations observed(List<Scrape> scrapes) throws ConnectorException {
        Remarks remarks = new Remarks();
        ScrapedObservations gathered =
                new ScrapedObservations(name + " at " + shown(), instruments, clock.instant(), remarks);
        List<Scrape.Failed> failures = new ArrayList<>();
        for (Scrape scrape : scrapes) {
            switch (scrape) {
                case Scrape.Failed failed -> failures.add(failed);
                case Scrape.Answered answered -> add(gathered, remarks, answered);
            }
        }
        if (failures.size() == scrapes.size()) {
            throw failures.getFirst().problem();
        }
        failures.forEach(failed -> remarks.say(String.valueOf(failed.problem().getMessage())));
        return gathered.build();
    }

    private void add(ScrapedObservations gathered, Remarks remarks, Scrape.Answered answered) {
        ScrapeTarget target = answered.target();
        target.http().notes().forEach(remarks::say);
        if (answered.shown().exposition().isTruncated()) {
            remarks.about(
                    "There are more samples than the limit of the connection; the rest was left out",
                    target.http().shown());
        }
        Snapshot now = answered.snapshot(instruments);
        Identification who = new Identification(target.place(), target.service(), now.infos());
        gathered.add(target.http().shown(), who, last.put(target, now), now);
    }

    private String shown() {
        return targets.stream().map(target -> target.http().shown()).collect(Collectors.joining(", "));
    }

    private List<Scrape> scrape(List<ScrapeTarget> asked, Progress progress) throws ConnectorException {
        List<Future<Scrape>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            asked.forEach(target -> running.add(threads.submit(() -> scrape(target, progress))));
            List<Scrape> scrapes = new ArrayList<>();
            for (Future<Scrape> one : running) {
                scrapes.add(one.get());
            }
            return scrapes;
        } catch (InterruptedException stopped) {
            running.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("A target could not be scraped", bug.getCause());
        }
    }

    private Scrape scrape(ScrapeTarget target, Progress progress) {
        try {
            ScrapeTarget.Shown shown = target.scrape(progress);
            return new Scrape.Answered(target, shown, clock.instant());
        } catch (ConnectorException problem) {
            return new Scrape.Failed(target, problem);
        }
    }

    private void settle(Progress progress) throws ConnectorException {
        long end = System.nanoTime() + settle.toNanos();
        try {
            for (long left = settle.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (progress.isCancelled()) {
                    throw stopped();
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private static ConnectorException stopped() {
        return new ConnectorException("The pull was stopped.", "Pull again.");
    }

    @Override
    public void close() {
        targets.forEach(target -> target.http().close());
    }
}
