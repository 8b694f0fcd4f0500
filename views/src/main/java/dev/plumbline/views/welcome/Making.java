package dev.plumbline.views.welcome;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.bridge.BackgroundTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a workspace.
///
/// @param made told why it could not be made; empty if it was
record Making(HomeServices services, Wish wish, Path folder, Consumer<Optional<Problem>> made)
        implements BackgroundTask<Optional<Problem>> {

    @Override
    public String key() {
        return "welcome make";
    }

    @Override
    public String name() {
        return wish.title();
    }

    @Override
    public Optional<Problem> process(Progress progress) {
        return switch (wish) {
            case Wish.FromTemplate template ->
                services.create(template.template().id(), folder);
            case Wish.FromModel model ->
                switch (services.importModel(model.source(), folder, progress)) {
                    case ImportOutcome.Made workspace -> Optional.empty();
                    case ImportOutcome.Refused refused -> Optional.of(refused.problem());
                };
        };
    }

    @Override
    public void apply(Optional<Problem> refused) {
        made.accept(refused);
    }

    @Override
    public void cancelled() {
        made.accept(Optional.of(stopped()));
    }

    @Override
    public void failed() {
        made.accept(Optional.of(stopped()));
    }

    private Problem stopped() {
        return new Problem(
                Problem.Severity.ERROR,
                "workspace.stopped",
                new Problem.Place(folder.toString(), 0, 0),
                "The workspace was not made.",
                "It was stopped.",
                "Try again.");
    }
}
