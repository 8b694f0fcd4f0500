package dev.plumbline.views.checks;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.Editing;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.WaiverDesk;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.preview.Previewing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// What the design rules say of the open architecture: why, where, what to do, and who accepts it until when.
public final class ChecksController {

    private final ChecksModel model = new ChecksModel();
    private final Sight sight;
    private final Editing editing;
    private final WaiverDesk desk;
    private final Consumer<Problem> tell;
    private final Hands hands;
    private final CardPane card;
    private final ChecksPane view;

    /// @param sight shows where something is
    /// @param editing mends what can be mended
    /// @param desk writes down what is accepted
    /// @param tell tells people why something cannot be
    /// @param hands what it has in common with other panels
    public ChecksController(Sight sight, Editing editing, WaiverDesk desk, Consumer<Problem> tell, Hands hands) {
        this.sight = sight;
        this.editing = editing;
        this.desk = desk;
        this.tell = tell;
        this.hands = hands;
        card = new CardPane(model, this, hands.keys());
        view = new ChecksPane(model, this, card);
    }

    /// The list, and what is known about the chosen finding.
    public Region view() {
        return view;
    }

    /// Shows what the rules say of an architecture.
    public void show(OpenedArchitecture opened) {
        model.opened.set(opened);
    }

    /// Goes on to another finding and shows where it is.
    public void step(int rows) {
        view.step(rows);
    }

    /// Gives the list the keyboard.
    public void takeKeyboard() {
        view.takeKeyboard();
    }

    void toggle(CheckRow.Group group) {
        Set<String> closed = new HashSet<>(model.closed.get());
        if (!closed.remove(group.key())) {
            closed.add(group.key());
        }
        model.closed.set(Set.copyOf(closed));
    }

    void choose(Optional<CheckRow.Said> row) {
        if (!model.chosen.get().equals(row)) {
            model.preview.set(Optional.empty());
            model.chosen.set(row);
            row.flatMap(ChecksController::broken)
                    .filter(finding -> !finding.fix().isEmpty())
                    .ifPresent(this::preview);
        }
    }

    private static Optional<Finding> broken(CheckRow.Said row) {
        return row instanceof CheckRow.Broken broken ? Optional.of(broken.finding()) : Optional.empty();
    }

    /// Looks in the background at what the fix would change.
    private void preview(Finding finding) {
        hands.present()
                .get()
                .ifPresent(workspace -> hands.bridge()
                        .submit(Previewing.task(
                                "preview-fix", finding.fingerprint(), mending(finding), workspace, preview -> {
                                    boolean isWanted = model.chosen
                                            .get()
                                            .flatMap(ChecksController::broken)
                                            .filter(finding::equals)
                                            .isPresent();
                                    if (isWanted) {
                                        model.preview.set(Optional.of(preview));
                                    }
                                })));
    }

    /// Shows a part on the diagram.
    void show(String id) {
        sight.part(id);
    }

    /// Shows on the diagram where a row is.
    void go(CheckRow.Said row) {
        List<String> witness = switch (row) {
            case CheckRow.Broken broken -> broken.finding().witness();
            case CheckRow.Accepted accepted -> accepted.waived().finding().witness();
            case CheckRow.Asked asked -> asked.question().elements();
        };
        if (witness.size() > 1) {
            sight.path(witness);
        } else {
            row.elements().stream().findFirst().ifPresent(sight::part);
        }
    }

    void showPath() {
        model.chosen.get().ifPresent(this::go);
    }

    /// Makes the changes that the chosen finding comes with; tells what is to be done where only people can.
    public void fix() {
        model.chosen.get().flatMap(ChecksController::broken).ifPresent(finding -> {
            if (finding.fix().isEmpty()) {
                tell.accept(new Problem(
                        Problem.Severity.WARNING,
                        "finding.no-fix",
                        new Problem.Place("", 0, 0),
                        "Nothing mends " + finding.rule().id() + " here by itself.",
                        finding.what(),
                        finding.remedy()));
            } else {
                editing.change(mending(finding));
            }
        });
    }

    /// The fix as one step.
    private static Change mending(Finding finding) {
        return new Change.Several("Mend " + finding.rule().id(), finding.fix());
    }

    /// Asks why the chosen finding is accepted, by whom and until when.
    public void askToWaive() {
        model.chosen.get().flatMap(ChecksController::broken).ifPresent(finding -> card.ask(finding, desk));
    }

    void waive(WaiverDesk.Wish wish) {
        editing.change(new Editing.Wish(workspace -> desk.plan(workspace, wish), step -> {}));
    }

    /// Lets go of what it watches.
    public void close() {
        card.close();
        view.close();
    }

    /// Shows on the diagram where something is.
    public interface Sight {

        /// Shows an element or a relation.
        void part(String id);

        /// Shows elements and relations in order, and dims everything else.
        void path(List<String> ids);
    }

    /// What the panel has in common with others.
    ///
    /// @param bridge does work in the background
    /// @param present the snapshot that is shown; empty if no workspace is open
    /// @param keys adds the keys of commands to what buttons say
    public record Hands(FxBridge bridge, Supplier<Optional<Workspace>> present, KeyHints keys) {}
}
