package dev.plumbline.views;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The sample with telemetry that goes back for an hour: the longer ago, the less of everything.
///
/// @param sample the sample
public record RememberingServices(SampleServices sample) implements BesideSample {
    /// When the earliest moment was.
    public static final Instant FIRST = Instant.parse("2026-11-23T07:00:00Z");

    public RememberingServices() {
        this(new SampleServices());
    }

    @Override
    public Recording recall(WorkspaceSource source, Workspace workspace, Progress progress) {
        return new Recording(
                IntStream.range(0, 7)
                        .mapToObj(i -> moment(FIRST.plus(Duration.ofMinutes(10L * i)), 0.4 + 0.1 * i))
                        .toList(),
                List.of());
    }

    private Recording.Moment moment(Instant time, double share) {
        return new Recording.Moment(
                time,
                sample.opened().measurements().stream()
                        .map(now -> new Measurement(
                                now.subject(),
                                now.metric(),
                                now.value() * share,
                                time,
                                Duration.ZERO,
                                now.provenance()))
                        .toList());
    }
}
