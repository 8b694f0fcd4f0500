package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.KindTable;
import dev.plumbline.graphmodel.LegalRelations;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.style.KindIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What people are asked when they add or connect: the kind, the name, the other end, the relation. Only relations that
/// make sense are offered.
final class EditQuestions {

    private final CanvasModel model;
    private final CanvasEditing editing;
    private final Chooser chooser;
    private final KindTable kinds = KindTable.load();
    private final LegalRelations legal = LegalRelations.load();

    EditQuestions(CanvasModel model, CanvasEditing editing, Chooser chooser) {
        this.model = model;
        this.editing = editing;
        this.chooser = chooser;
    }

    /// Asks for a kind and a name, and adds the element to a container.
    void add(@Nullable String container) {
        kind(
                "Add an element: type its kind",
                List.of(ElementKind.values()),
                kind -> name(kind, name -> editing.add(kind, name, container)));
    }

    /// Asks for a new element that a relation joins with the selected one.
    ///
    /// @param direction right and down for one that the selected one uses, left and up for one that uses it
    void addConnected(Direction direction) {
        boolean outgoing = direction == Direction.RIGHT || direction == Direction.DOWN;
        first().ifPresent(element -> addConnected(element, outgoing));
    }

    /// Asks for a new element at the other end of a relation.
    void addConnected(Element element, boolean outgoing) {
        List<ElementKind> possible = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            if (!between(element.kind(), kind, outgoing).isEmpty()) {
                possible.add(kind);
            }
        }
        String prompt = outgoing
                ? "What does " + element.name() + " use? Type a kind"
                : "What uses " + element.name() + "? Type a kind";
        kind(
                prompt,
                possible,
                kind -> relation(
                        between(element.kind(), kind, outgoing),
                        relation -> name(
                                kind,
                                name -> editing.add(
                                        kind,
                                        name,
                                        element.parent(),
                                        Optional.of(new CanvasEditing.Joint(element.id(), relation, outgoing))))));
    }

    private List<RelationKind> between(ElementKind one, ElementKind other, boolean outgoing) {
        return outgoing ? legal.between(one, other) : legal.between(other, one);
    }

    /// Connects the two selected elements, or asks for the target of the one that is selected.
    void connect() {
        List<Element> selected = editing.selectedElements();
        if (selected.size() == 2) {
            connect(selected.getFirst(), selected.getLast());
        } else {
            first().ifPresent(this::connectFrom);
        }
    }

    private void connectFrom(Element from) {
        Architecture architecture = editing.architecture().orElseThrow();
        List<Choice> targets = architecture.elements().values().stream()
                .filter(to -> !to.id().equals(from.id())
                        && !legal.between(from.kind(), to.kind()).isEmpty())
                .map(to -> new Choice(
                        to.name(),
                        KindIcons.name(to.kind()) + " · " + to.id(),
                        KindIcons.code(to.kind()),
                        () -> connect(from, to)))
                .toList();
        chooser.ask(Chooser.Question.of("Connect " + from.name() + " to …", targets));
    }

    /// Asks which relation leads from one element to another.
    void connect(Element from, Element to) {
        List<RelationKind> possible = legal.between(from.kind(), to.kind());
        if (possible.isEmpty()) {
            chooser.ask(
                    Chooser.Question.of("No relation makes sense from " + from.name() + " to " + to.name(), List.of()));
        } else {
            relation(possible, kind -> editing.connect(from.id(), to.id(), kind));
        }
    }

    private void relation(List<RelationKind> possible, Consumer<RelationKind> chosen) {
        chooser.ask(Chooser.Question.of(
                "Which relation?",
                possible.stream()
                        .map(kind ->
                                new Choice(words(kind), meaning(kind), "mdi2a-arrow-right", () -> chosen.accept(kind)))
                        .toList()));
    }

    private void kind(String prompt, List<ElementKind> possible, Consumer<ElementKind> chosen) {
        chooser.ask(Chooser.Question.of(
                prompt,
                possible.stream()
                        .map(kind -> new Choice(
                                KindIcons.name(kind),
                                kinds.of(kind).description(),
                                KindIcons.code(kind),
                                () -> chosen.accept(kind)))
                        .toList()));
    }

    private void name(ElementKind kind, Consumer<String> named) {
        String noun = KindIcons.name(kind);
        chooser.ask(new Chooser.Question(
                "Name of the " + noun.toLowerCase(Locale.ROOT),
                "Enter add   Esc leave",
                typed -> typed.isBlank()
                        ? List.of()
                        : List.of(new Choice(
                                typed.strip(),
                                "Add " + noun,
                                KindIcons.code(kind),
                                () -> named.accept(typed.strip())))));
    }

    private Optional<Element> first() {
        return editing.selectedElements().stream().findFirst();
    }

    /// The container that a new element goes into when none is pointed at: what is selected if it is open, or what it
    /// lies in; else what the view shows the inside of.
    @Nullable
    String container() {
        Optional<Element> selected = first();
        if (selected.isEmpty()) {
            return model.view.get().scope();
        }
        boolean open = model.index
                .get()
                .box(selected.get().id())
                .filter(box -> box.role() == dev.plumbline.diagrams.Drawing.Role.CONTAINER)
                .isPresent();
        return open ? selected.get().id() : selected.get().parent();
    }

    private static String words(RelationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String meaning(RelationKind kind) {
        return switch (kind) {
            case CALLS -> "a request, with an answer";
            case READS -> "takes data from a store";
            case WRITES -> "puts data into a store";
            case PUBLISHES -> "sends messages";
            case SUBSCRIBES -> "receives messages";
            case DEPLOYED_ON -> "runs there";
            case OWNS -> "is responsible for it";
            case DEPENDS_ON -> "needs it, by design";
            case USES_TOOL -> "an agent uses a tool";
            case GUARDS -> "checks what goes in and out";
            case EVALUATES -> "judges its quality";
            case FLOWS_TO -> "data moves there";
        };
    }
}
