package dev.plumbline.views;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The sample with telemetry that goes back for an hour: the longer ago, the less of everything.
///
/// @param plain the sample
public record RememberingServices(SampleServices plain) implements WorkbenchServices {
    /// When the earliest moment was.
    public static final Instant FIRST = Instant.parse("2026-11-23T07:00:00Z");

    public RememberingServices() {
        this(new SampleServices());
    }

    @Override
    public Optional<WorkspaceSource> initial() {
        return plain.initial();
    }

    @Override
    public Draft open(WorkspaceSource source, Progress progress) {
        return plain.open(source, progress);
    }

    @Override
    public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
        return plain.measure(source, workspace, progress);
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
                plain.opened().measurements().stream()
                        .map(now -> new Measurement(
                                now.subject(),
                                now.metric(),
                                now.value() * share,
                                time,
                                Duration.ZERO,
                                now.provenance()))
                        .toList());
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        return plain.examine(workspace, telemetry, progress);
    }

    @Override
    public DiagramSource diagrams() {
        return plain.diagrams();
    }
}
