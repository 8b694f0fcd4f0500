package dev.plumbline.views.flows;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.KeyHints;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;

/// Walks people along the flows of an architecture, step by step. Nothing of it is written to files.
public final class FlowsController implements AutoCloseable {
    private static final String ICON = "mdi2t-transit-connection-variant";
    private final FlowsModel model = new FlowsModel();
    private final WalkedDiagram diagram;
    private final Chooser chooser;
    private final FlowBar bar;
    private final FlowPicker picker;
    private Architecture architecture = Architecture.empty("");

    /// @param chooser asks for a flow
    public FlowsController(WalkedDiagram diagram, Chooser chooser, KeyHints keys) {
        this.diagram = diagram;
        this.chooser = chooser;
        bar = new FlowBar(model, this, diagram.isSeen(), keys);
        picker = new FlowPicker(model, this, keys);
    }

    /// Where the walk is, below the diagram; nothing while there is none.
    public Node bar() {
        return bar;
    }

    /// The flows to choose from, in a menu.
    public MenuButton picker() {
        return picker;
    }

    /// Takes the flows of an architecture. A walk that is under way goes on as far as its flow goes.
    public void show(Architecture shown) {
        architecture = shown;
        model.flows.set(shown.flows().values().stream()
                .sorted(Comparator.comparing(Flow::name).thenComparing(Flow::id))
                .toList());
        model.walk
                .get()
                .ifPresent(walk -> Optional.ofNullable(
                                shown.flows().get(walk.flow().id()))
                        .flatMap(flow -> FlowWalk.of(shown, flow))
                        .map(again -> again.stepped(walk.at()))
                        .ifPresentOrElse(this::go, this::end));
    }

    /// What people can do.
    public List<Command> commands() {
        return List.of(
                DIAGRAM.command("flow.walk", "Walk along a flow…", ICON, this::choose, "W"),
                DIAGRAM.command("flow.end", "End the walk along a flow", "mdi2c-close", this::end));
    }

    /// The flows as people search for them.
    public List<Choice> choices() {
        return model.flows.get().stream()
                .map(flow -> new Choice(
                        flow.name(),
                        flow.description().isEmpty() ? "flow" : "flow · " + flow.description(),
                        ICON,
                        () -> begin(flow)))
                .toList();
    }

    /// Asks which flow to walk along.
    public void choose() {
        chooser.ask(Chooser.Question.of("Walk along a flow", choices()));
    }

    /// Whether people are on a walk.
    public boolean isWalking() {
        return model.walk.get().isPresent();
    }

    /// Goes some steps further on or back; whether there is a walk.
    public boolean step(int by) {
        model.walk.get().ifPresent(walk -> go(walk.stepped(by)));
        return isWalking();
    }

    /// Ends the walk; whether there was one.
    public boolean leave() {
        boolean wasWalking = isWalking();
        end();
        return wasWalking;
    }

    void begin(Flow flow) {
        end();
        FlowWalk.of(architecture, flow).ifPresent(walk -> {
            model.walk.set(Optional.of(walk));
            diagram.begin(walk);
        });
    }

    void end() {
        if (isWalking()) {
            model.walk.set(Optional.empty());
            diagram.end();
        }
    }

    private void go(FlowWalk walk) {
        model.walk.set(Optional.of(walk));
        diagram.show(walk);
    }

    @Override
    public void close() {
        bar.close();
        picker.close();
    }
}
