package dev.plumbline.views.live;

import static dev.plumbline.views.CommandGroup.REVIEW;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Stranger;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.DriftDesk;
import dev.plumbline.views.Editing;
import dev.plumbline.views.Reveal;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.preview.Previewing;
import dev.plumbline.views.style.KindIcons;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What running services tell of the open workspace: connections, drift, services that are no element, alerts and
/// evaluations. What was observed can be adopted into the model.
public final class LiveController implements AutoCloseable {

    private final LiveModel model = new LiveModel();
    private final Hands hands;
    private final LivePane view;
    private final Subscription subscription;

    /// @param told what running services told last
    public LiveController(ObservableValue<Telemetry> told, Hands hands) {
        this.hands = hands;
        view = new LivePane(model, this, this::architecture, hands.clock());
        subscription = told.subscribe(model.telemetry::set);
    }

    /// The panel.
    public Region view() {
        return view;
    }

    /// What people can do.
    ///
    /// @param front brings the panel to the front
    public List<Command> commands(Runnable front) {
        List<Command> commands = new ArrayList<>(List.of(
                REVIEW.command(
                        "live.show",
                        "Show what running services tell",
                        "mdi2a-access-point",
                        () -> {
                            front.run();
                            view.takeKeyboard();
                        },
                        "Alt+Digit7"),
                REVIEW.command(
                        "live.adopt", "Adopt the chosen drift into the model", "mdi2s-source-merge", this::adopt)));
        if (!hands.faults().isEmpty()) {
            commands.add(REVIEW.command(
                    "live.fault",
                    "Let something go wrong in the demo…",
                    "mdi2l-lightning-bolt-outline",
                    () -> hands.chooser().ask(Chooser.Question.of("What goes wrong?", hands.faults()))));
        }
        return List.copyOf(commands);
    }

    static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /// Shows a part on the diagram.
    void show(String id) {
        hands.reveal().show(id);
    }

    /// Shows on the diagram where an edge is; its known end where nothing is declared.
    void go(Drift.Edge edge) {
        Architecture architecture = architecture();
        edge.relation()
                .or(() -> Optional.of(edge.from())
                        .filter(id -> architecture.element(id).isPresent()))
                .or(() -> Optional.of(edge.to())
                        .filter(id -> architecture.element(id).isPresent()))
                .ifPresent(this::show);
    }

    /// Looks at what adopting edges would change.
    void choose(List<Drift.Edge> edges) {
        boolean isSame = key(edges).equals(key(model.chosen.get()));
        model.chosen.set(edges);
        if (isSame) {
            return;
        }
        model.preview.set(Optional.empty());
        hands.present()
                .get()
                .ifPresent(workspace -> adopting(workspace)
                        .ifPresent(change -> hands.bridge()
                                .submit(Previewing.task("preview-adoption", key(edges), change, workspace, preview -> {
                                    if (key(model.chosen.get()).equals(preview.key())) {
                                        model.preview.set(Optional.of(preview));
                                    }
                                }))));
    }

    /// Makes the model say what was observed of the chosen edges.
    void adopt() {
        hands.present().get().flatMap(this::adopting).ifPresent(hands.editing()::change);
    }

    private Optional<Change> adopting(Workspace workspace) {
        return model.chosen.get().isEmpty()
                ? Optional.empty()
                : hands.desk()
                        .adopting(
                                workspace.architecture(), model.telemetry.get().drift(), model.chosen.get());
    }

    private static String key(List<Drift.Edge> edges) {
        return edges.stream()
                .map(edge ->
                        edge.from() + " " + edge.to() + " " + edge.relation().orElse(""))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    /// Connects, as people allow it.
    void allow() {
        hands.allow().run();
    }

    /// Asks which element an unknown service is.
    void identify(Stranger stranger) {
        Architecture architecture = architecture();
        List<Choice> choices = architecture.elements().values().stream()
                .filter(element -> element.kind().runs())
                .sorted(Comparator.comparing(Element::name))
                .map(element -> new Choice(
                        element.name(),
                        element.id(),
                        KindIcons.code(element.kind()),
                        () -> hands.editing().change(identified(element, stranger.service()))))
                .toList();
        hands.chooser()
                .ask(Chooser.Question.of(
                        "Which element is " + stranger.service().shown() + "?", choices));
    }

    /// The element keeps what it is known by as far as the service says the same.
    private static Change identified(Element element, ServiceIdentity service) {
        SortedMap<String, String> keys = new TreeMap<>();
        service.get(ServiceIdentity.SERVICE_NAME)
                .ifPresentOrElse(
                        name -> keys.put(ServiceIdentity.SERVICE_NAME, name), () -> keys.putAll(service.attributes()));
        Element changed = element.with(ElementAttributes.TELEMETRY, keys);
        String path = ElementAttributes.TELEMETRY.key();
        return new Change.UpdateElement(
                element.id(),
                path,
                element.attributes().at(path),
                changed.attributes().at(path));
    }

    private Architecture architecture() {
        return hands.present().get().map(Workspace::architecture).orElseGet(() -> Architecture.empty(""));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        view.close();
    }

    /// What the panel has in common with others.
    ///
    /// @param bridge does work in the background
    /// @param editing changes the model
    /// @param desk makes changes of what was observed
    /// @param allow connects where people had to allow it first
    /// @param faults what people can let go wrong
    /// @param present the snapshot that is shown; empty if no workspace is open
    /// @param chooser asks people
    /// @param reveal shows where something is
    /// @param clock tells how long ago something was
    public record Hands(
            FxBridge bridge,
            Editing editing,
            DriftDesk desk,
            Runnable allow,
            List<Choice> faults,
            Supplier<Optional<Workspace>> present,
            Chooser chooser,
            Reveal reveal,
            InstantSource clock) {

        public Hands {
            faults = List.copyOf(faults);
        }
    }
}
