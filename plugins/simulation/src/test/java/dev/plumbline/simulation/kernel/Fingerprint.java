package dev.plumbline.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// All that a run counted, as one text.
final class Fingerprint {

    private Fingerprint() {}

    static String of(RunRecord record) {
        return ofSources(record) + "\n"
                + record.stations().stream().map(Fingerprint::of).collect(Collectors.joining("\n")) + "\n"
                + record.links().stream().map(Fingerprint::of).collect(Collectors.joining("\n")) + "\n"
                + record.events() + " " + record.steps();
    }

    static String ofSources(RunRecord record) {
        return record.sources().stream().map(Fingerprint::of).collect(Collectors.joining("\n")) + "\n"
                + record.series().sources().stream()
                        .map(course -> Arrays.toString(course.mean().toArray())
                                + Arrays.toString(course.p99().toArray()))
                        .collect(Collectors.joining("\n"));
    }

    private static String of(SourceTally tally) {
        return List.of(
                        tally.offered,
                        tally.answered,
                        tally.failed,
                        tally.waiting,
                        tally.working,
                        tally.network,
                        tally.retrying,
                        tally.squares,
                        tally.latency.sum())
                + Arrays.toString(tally.causes);
    }

    private static String of(StationTally tally) {
        return List.of(
                        tally.arrived,
                        tally.answered,
                        tally.failed,
                        tally.wasted,
                        tally.busyArea,
                        tally.queueArea,
                        tally.serverArea,
                        tally.waited,
                        tally.worked)
                + Arrays.toString(tally.causes);
    }

    private static String of(LinkTally tally) {
        return List.of(tally.calls, tally.attempts, tally.retries, tally.hedges, tally.timeouts, tally.opened)
                + Arrays.toString(tally.causes);
    }
}
