package dev.plumbline.views.welcome;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Thumbnail;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.SampleEvidence;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// A home with two workspaces of before, one of them missing, and two templates.
public final class SampleHome implements HomeServices {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Recent> recents = new CopyOnWriteArrayList<>();
    private final List<Runnable> audience = new CopyOnWriteArrayList<>();
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final ThemedPicture drawn = drawn();
    private CompletableFuture<ThemedPicture> pictures = CompletableFuture.completedFuture(drawn);
    private Optional<Problem> refusal = Optional.empty();

    public SampleHome() {
        recents.add(new Recent(
                Path.of("/home/ada/shop"), "Shop", NOW.minusSeconds(7200), Recent.State.THERE, Optional.of(drawn)));
        recents.add(new Recent(
                Path.of("/home/ada/gone"), "Gone", NOW.minusSeconds(300_000), Recent.State.MISSING, Optional.empty()));
    }

    /// What was made, each as its origin and its folder.
    public List<String> made() {
        return made;
    }

    /// Makes nothing from now on, and says why.
    public void refuse(String why) {
        refusal = Optional.of(new Problem(
                Problem.Severity.ERROR,
                "workspace.exists",
                new Problem.Place("mine", 0, 0),
                why,
                "Nothing was written.",
                "Name another folder."));
    }

    private static ThemedPicture drawn() {
        var drawing = new LaidOutDiagrams()
                .draw(SampleEvidence.opened(), View.landscape("Shop"), Optional.empty(), new Size(1400, 900));
        Thumbnail thumbnail = new Thumbnail(448, 280);
        return new ThemedPicture(thumbnail.png(drawing, Theme.LIGHT), thumbnail.png(drawing, Theme.DARK));
    }

    @Override
    public List<Recent> recents() {
        return List.copyOf(recents);
    }

    @Override
    public Runnable whenRecentsChange(Runnable changed) {
        audience.add(changed);
        return () -> audience.remove(changed);
    }

    @Override
    public void remember(Path folder, String name) {
        recents.removeIf(recent -> recent.folder().equals(folder));
        recents.addFirst(new Recent(folder, name, NOW, Recent.State.THERE, Optional.empty()));
        audience.forEach(Runnable::run);
    }

    @Override
    public void keepThumbnail(Path folder, ThemedPicture picture) {
        recents.replaceAll(recent -> recent.folder().equals(folder)
                ? new Recent(folder, recent.name(), recent.opened(), recent.state(), Optional.of(picture))
                : recent);
    }

    @Override
    public void forget(Path folder) {
        recents.removeIf(recent -> recent.folder().equals(folder));
    }

    @Override
    public List<TemplateCard> templates() {
        return List.of(
                new TemplateCard("web", "Web platform", "A shop in the browser.", Optional.empty()),
                new TemplateCard("agents", "Agent platform", "Agents that work with tools.", Optional.empty()));
    }

    /// Lets nobody have a picture of a template until it is given.
    public void holdPictures() {
        pictures = new CompletableFuture<>();
    }

    public void givePictures() {
        pictures.complete(drawn);
    }

    @Override
    public ThemedPicture picture(String template) {
        return pictures.join();
    }

    @Override
    public Optional<Problem> create(String template, Path folder) {
        if (refusal.isEmpty()) {
            made.add(template + " " + folder);
        }
        return refusal;
    }

    @Override
    public ImportOutcome importModel(Path source, Path folder, Progress progress) {
        made.add(source + " " + folder);
        return new ImportOutcome.Made("3 elements");
    }

    @Override
    public Path usualPlace() {
        return Path.of("/home/ada");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }
}
