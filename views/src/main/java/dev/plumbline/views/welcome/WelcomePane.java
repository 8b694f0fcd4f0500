package dev.plumbline.views.welcome;

import dev.plumbline.views.style.Ago;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the welcome screen.
final class WelcomePane extends StackPane {

    private static final double GAP = 16;
    private static final int COLUMNS = 5;
    private static final int WIDE_COLUMNS = 3;
    private static final double WIDTH = COLUMNS * HomeCard.Shape.TALL.width() + (COLUMNS - 1) * GAP;

    private final WelcomeModel model;
    private final WelcomeController controller;
    private final Ago ago;
    private final TilePane recents = cards("recents", COLUMNS);
    private final TilePane templates = cards("templates", WIDE_COLUMNS);
    private final Map<Recent, RecentCard> recentCards = new LinkedHashMap<>();
    private final Map<String, HomeCard> templateCards = new HashMap<>();
    private final StartTile sample;
    private final Subscription subscription;

    WelcomePane(WelcomeModel model, WelcomeController controller, Ago ago) {
        this.model = model;
        this.controller = controller;
        this.ago = ago;
        getStyleClass().add("welcome");
        setId("welcome");
        sample = new StartTile(
                "mdi2s-star-outline",
                "Open the sample",
                "A whole platform with telemetry, findings and scenarios. It needs nothing.",
                controller::openSample);
        sample.getStyleClass().add("accent");
        VBox column = new VBox(
                heading(),
                tiles(),
                section("Recent", recents, "recents-section"),
                section("New from a template", templates, "templates-section"));
        column.getStyleClass().add("welcome-column");
        column.setMaxWidth(WIDTH);
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.getStyleClass().add("welcome-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(scroll, new PlaceForm(model, controller));
        model.recents.subscribe(this::showRecents);
        model.templates.subscribe(this::showTemplates);
        subscription = model.theme.subscribe(theme -> {
            showRecents();
            showTemplates();
        });
    }

    /// Gives the keyboard to what people most likely want: the last workspace, or the sample.
    void takeKeyboard() {
        Node first =
                recents.getChildren().isEmpty() ? sample : recents.getChildren().getFirst();
        if (first instanceof RecentCard card) {
            card.takeKeyboard();
        } else {
            first.requestFocus();
        }
    }

    void takeKeyboardToTemplates() {
        templates.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    void close() {
        subscription.unsubscribe();
    }

    private Node heading() {
        FontIcon mark = new FontIcon("mdi2v-vector-line");
        mark.getStyleClass().add("welcome-mark");
        Label name = new Label("Plumbline", mark);
        name.getStyleClass().add("welcome-title");
        Label line = new Label("See a system of systems, hold it against what runs, and know what breaks first.");
        line.getStyleClass().add("welcome-line");
        VBox words = new VBox(4, name, line);
        words.getStyleClass().add("welcome-heading");
        Button around = new Button("Take a tour", new FontIcon("mdi2s-sign-direction"));
        around.setId("show-around");
        around.setOnAction(event -> controller.showAround());
        around.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox heading = new HBox(words, around);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Node tiles() {
        List<StartTile> tiles = List.of(
                sample,
                new StartTile(
                        "mdi2f-folder-open-outline",
                        "Open a folder",
                        "A workspace that you have. You can also drop it on the window.",
                        controller::openFolder),
                new StartTile(
                        "mdi2i-import",
                        "Import a model",
                        "From Structurizr, ArchiMate, LikeC4, Kubernetes, Backstage, CALM and others.",
                        controller::chooseModel));
        TilePane row = row(tiles.size());
        row.getChildren().setAll(tiles);
        return row;
    }

    private static TilePane cards(String id, int columns) {
        TilePane cards = row(columns);
        cards.setId(id);
        return cards;
    }

    private static TilePane row(int columns) {
        TilePane row = new TilePane(GAP, GAP);
        row.setPrefColumns(columns);
        row.setTileAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node section(String title, TilePane cards, String id) {
        Label heading = new Label(title);
        heading.getStyleClass().add("welcome-section");
        VBox section = new VBox(10, heading, cards);
        section.setId(id);
        section.setVisible(false);
        section.setManaged(false);
        return section;
    }

    /// A card stays the same while its picture changes, for people may be about to choose it.
    private void showRecents() {
        Map<Recent, RecentCard> before = Map.copyOf(recentCards);
        recentCards.clear();
        model.recents.forEach(recent -> {
            Recent plain = recent.withoutPicture();
            RecentCard card = Objects.requireNonNullElseGet(before.get(plain), () -> RecentCard.of(plain, controller));
            card.show(recent, model.theme.get(), ago);
            recentCards.put(plain, card);
        });
        if (!recents.getChildren().equals(List.copyOf(recentCards.values()))) {
            Optional<RecentCard> chosen =
                    before.values().stream().filter(KeyboardPlace::isWithin).findFirst();
            boolean isFirst = before.isEmpty() && sample.isFocused();
            recents.getChildren().setAll(recentCards.values());
            showOrHide(recents);
            if (chosen.filter(recentCards::containsValue).isPresent()) {
                chosen.get().takeKeyboard();
            } else if (chosen.isPresent() || isFirst) {
                takeKeyboard();
            }
        }
    }

    /// Cards of templates stay too.
    private void showTemplates() {
        List<HomeCard> cards = model.templates.stream()
                .map(template -> templateCards.computeIfAbsent(template.id(), id -> card(template)))
                .toList();
        if (!templates.getChildren().equals(cards)) {
            templates.getChildren().setAll(cards);
            showOrHide(templates);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(model.templates.get(i).picture(), model.theme.get(), "mdi2s-shape-outline");
        }
    }

    private HomeCard card(TemplateCard template) {
        return new HomeCard(
                HomeCard.Shape.WIDE, template.name(), template.description(), () -> controller.begin(template));
    }

    private static void showOrHide(TilePane cards) {
        boolean some = !cards.getChildren().isEmpty();
        cards.getParent().setVisible(some);
        cards.getParent().setManaged(some);
    }
}
