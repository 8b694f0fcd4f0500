package dev.plumbline.views.compare;

import static dev.plumbline.views.CommandGroup.REVIEW;

import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.FolderChooser;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.style.Ago;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// Compares the open workspace with its revisions in git, other folders and its plateaus, and shows it as it is on a
/// plateau. What people want to see follows the workspace while they change it.
public final class ComparisonController implements AutoCloseable {

    private final ComparisonModel model = new ComparisonModel();
    private final Asking asking;
    private final Reveal reveal;
    private final ComparisonTasks tasks;
    private final StandpointBar bar;
    private final ChangeTable table;
    private final StringBinding heading;
    private final ObservableValue<Optional<Problem>> obstacle = model.sight.map(ComparisonController::obstacle);
    private Optional<Workspace> snapshot = Optional.empty();
    private Optional<OpenedArchitecture> present = Optional.empty();

    /// @param show shows the workspace, as it is now or from another standpoint
    public ComparisonController(
            FxBridge bridge, VersionSource versions, Asking asking, Consumer<OpenedArchitecture> show, Reveal reveal) {
        this.asking = asking;
        this.reveal = reveal;
        tasks = new ComparisonTasks(
                bridge, versions, new ComparisonTasks.Outcomes(seen -> taken(seen, show), asking.tell(), this::stop));
        bar = new StandpointBar(model, this, asking.keys());
        table = new ChangeTable(model, this::goTo);
        heading = Bindings.createStringBinding(this::headingNow, model.sight, model.changes);
    }

    /// What is seen, and the way back, above the diagram.
    public Parent bar() {
        return bar;
    }

    /// The list of what changed.
    public Region list() {
        return table;
    }

    /// The heading of the list; empty while nothing is compared.
    public ObservableValue<String> heading() {
        return heading;
    }

    private String headingNow() {
        return model.isComparing() ? "Changes  " + model.changes.get().size() : "";
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                REVIEW.command(
                        "compare.with", "Compare with…", "mdi2c-compare-horizontal", this::compare, "Shortcut+Shift+D"),
                REVIEW.command(
                        "compare.two", "Compare two other states…", "mdi2s-source-branch-sync", this::compareTwo),
                REVIEW.command("compare.next", "Next change", "mdi2a-arrow-down", () -> step(1), "F7"),
                REVIEW.command("compare.previous", "Previous change", "mdi2a-arrow-up", () -> step(-1), "Shift+F7"),
                REVIEW.command("compare.stop", "Back to the present", "mdi2c-close", this::stop),
                REVIEW.command(
                        "compare.plateau",
                        "Show as of a plateau…",
                        "mdi2t-timeline-clock-outline",
                        this::choosePlateau));
    }

    /// Why nothing can be changed at the moment; empty if it can.
    public ObservableValue<Optional<Problem>> obstacle() {
        return obstacle;
    }

    private static Optional<Problem> obstacle(Sight sight) {
        return switch (sight) {
            case Sight.Present present -> Optional.empty();
            case Sight.AsOf then ->
                Optional.of(readOnly(
                        then.plateau().id(),
                        "The workspace is shown as of " + then.plateau().title() + "."));
            case Sight.Between two ->
                two.isEditable()
                        ? Optional.empty()
                        : Optional.of(readOnly(
                                two.after().label(), "Changes " + two.title() + " are shown, not the workspace."));
        };
    }

    private static Problem readOnly(String place, String what) {
        return new Problem(
                Problem.Severity.WARNING,
                "standpoint.read-only",
                new Problem.Place(place, 0, 0),
                what,
                "Nothing can be changed from there.",
                "Go back to the present first.");
    }

    /// Shows a snapshot of the workspace from where people look at it.
    public void show(Workspace now, OpenedArchitecture opened) {
        snapshot = Optional.of(now);
        present = Optional.of(opened);
        look();
    }

    /// Takes another workspace, which is seen as it is now.
    public void begin(Workspace now, OpenedArchitecture opened) {
        forget();
        snapshot = Optional.of(now);
        present = Optional.of(opened);
    }

    /// Lets go of the workspace.
    public void forget() {
        snapshot = Optional.empty();
        present = Optional.empty();
        tasks.cancel();
        model.sight.set(Sight.PRESENT);
        model.show(List.of());
    }

    /// Asks what to compare the workspace with.
    void compare() {
        root().ifPresent(folder -> tasks.list(
                folder,
                listing -> asking.chooser()
                        .ask(choices(listing)
                                .question(
                                        version -> read(version, this::since),
                                        () -> chooseFolder(this::since),
                                        plateau -> see(new Sight.Between(State.NOW, new State.Planned(plateau)))))));
    }

    private void since(State before) {
        see(new Sight.Between(before, State.NOW));
    }

    /// Asks for two states, and shows what differs between them.
    void compareTwo() {
        root().ifPresent(folder -> tasks.list(
                folder,
                listing -> ask(
                        listing,
                        "Compare which state? First the earlier one",
                        before -> ask(
                                listing,
                                "With which later state?",
                                after ->
                                        before.then(one -> after.then(other -> see(new Sight.Between(one, other))))))));
    }

    private void ask(VersionSource.Listing listing, String prompt, Consumer<Wanted> chosen) {
        asking.chooser()
                .ask(choices(listing)
                        .oneOfTwo(
                                prompt,
                                () -> chosen.accept(then -> then.accept(State.NOW)),
                                version -> chosen.accept(then -> read(version, then)),
                                () -> chosen.accept(this::chooseFolder),
                                plateau -> chosen.accept(then -> then.accept(new State.Planned(plateau)))));
    }

    private VersionChoices choices(VersionSource.Listing listing) {
        return new VersionChoices(listing, plateaus(), new Ago(asking.clock().instant(), ZoneId.systemDefault()));
    }

    private void chooseFolder(Consumer<State> then) {
        asking.folders()
                .choose(root().map(Path::getParent))
                .ifPresent(folder -> read(new Version.Folder(folder), then));
    }

    private void read(Version version, Consumer<State> then) {
        root().ifPresent(folder -> tasks.read(folder, version, then));
    }

    private void taken(Sight.Seen seen, Consumer<OpenedArchitecture> show) {
        model.show(seen.changes());
        show.accept(seen.opened());
    }

    /// Asks for a plateau to show the workspace on.
    void choosePlateau() {
        asking.chooser().ask(VersionChoices.plateaus(plateaus(), plateau -> see(new Sight.AsOf(plateau)), this::stop));
    }

    /// Compares with the plateau that the workspace is shown on.
    void comparePlateau() {
        if (model.sight.get() instanceof Sight.AsOf then) {
            see(new Sight.Between(State.NOW, new State.Planned(then.plateau())));
        }
    }

    /// Shows the workspace as it is now.
    public void stop() {
        if (!model.sight.get().equals(Sight.PRESENT)) {
            see(Sight.PRESENT);
        }
    }

    /// Goes to another change; asks what to compare with if nothing is compared.
    void step(int steps) {
        if (model.isComparing()) {
            model.step(steps);
            model.here().filter(ChangedPart::isDrawn).ifPresent(part -> reveal.show(part.id()));
        } else {
            compare();
        }
    }

    private void goTo(ChangedPart part) {
        model.current.set(model.changes.get().indexOf(part));
        if (part.isDrawn()) {
            reveal.show(part.id());
        }
    }

    private void see(Sight wanted) {
        model.current.set(ComparisonModel.NOWHERE);
        model.sight.set(wanted);
        look();
    }

    private void look() {
        snapshot.ifPresent(now -> present.ifPresent(opened -> tasks.look(model.sight.get(), now, opened)));
    }

    private Optional<Path> root() {
        return snapshot.map(Workspace::root);
    }

    private List<Plateau> plateaus() {
        return snapshot.map(now -> List.copyOf(now.plateaus().byId().values())).orElse(List.of());
    }

    @Override
    public void close() {
        bar.close();
        table.close();
    }

    /// A state that people chose, and that may have to be read before it is there.
    private interface Wanted {
        void then(Consumer<State> found);
    }

    /// How people are asked and told.
    ///
    /// @param chooser asks for a version
    /// @param folders asks for a folder
    /// @param tell tells what went wrong
    /// @param keys the keys that buttons name
    /// @param clock the time, to say how old a revision is
    public record Asking(
            Chooser chooser, FolderChooser folders, Consumer<Problem> tell, KeyHints keys, InstantSource clock) {}
}
