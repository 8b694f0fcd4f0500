package dev.plumbline.views.welcome;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A welcome screen with nothing on it but the ways in.
final class NoHome implements HomeServices {

    @Override
    public List<Recent> recents() {
        return List.of();
    }

    @Override
    public Runnable whenRecentsChange(Runnable changed) {
        return () -> {};
    }

    @Override
    public void remember(Path folder, String name) {}

    @Override
    public void keepThumbnail(Path folder, ThemedPicture picture) {}

    @Override
    public void forget(Path folder) {}

    @Override
    public List<TemplateCard> templates() {
        return List.of();
    }

    @Override
    public ThemedPicture picture(String template) {
        return new ThemedPicture(new byte[0], new byte[0]);
    }

    @Override
    public Optional<Problem> create(String template, Path folder) {
        throw new IllegalArgumentException("There is no template " + template);
    }

    @Override
    public ImportOutcome importModel(Path source, Path folder, Progress progress) {
        throw new IllegalArgumentException("There is no import");
    }

    @Override
    public Path usualPlace() {
        return Path.of(System.getProperty("user.home", "."));
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }
}
