package dev.plumbline.views.shell;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.canvas.DiagramFonts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// The window before its content is made: the same frame and what is being opened, without controls and style sheets,
/// which would keep people waiting for a window at all.
public final class StartScreen extends BorderPane {

    private static final double TOP = 46;
    private static final double RAIL = 44;
    private static final double BOTTOM = 30;

    /// @param name the name of what is being opened
    public StartScreen(Theme theme, String name) {
        Colours colours = Colours.of(theme);
        setBackground(Background.fill(colours.ground));
        Text product = text("Plumbline", Painter.Weight.SEMI_BOLD, colours.text);
        HBox top = new HBox(product);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(0, 0, 0, 36));
        setTop(bar(top, TOP, new Insets(0, 0, 1, 0), colours));
        Region rail = new Region();
        rail.setPrefWidth(RAIL);
        setLeft(bar(rail, 0, new Insets(0, 1, 0, 0), colours));
        setCenter(new StackPane(text("Opening " + name + " …", Painter.Weight.REGULAR, colours.mutedText)));
        setBottom(bar(new Region(), BOTTOM, new Insets(1, 0, 0, 0), colours));
    }

    /// The colour of the window before there is anything in it.
    public static Color ground(Theme theme) {
        return Colours.of(theme).ground;
    }

    private static Region bar(Region bar, double height, Insets line, Colours colours) {
        bar.setMinHeight(height);
        bar.setBackground(new Background(
                new BackgroundFill(colours.border, CornerRadii.EMPTY, Insets.EMPTY),
                new BackgroundFill(colours.bar, CornerRadii.EMPTY, line)));
        return bar;
    }

    private static Text text(String content, Painter.Weight weight, Color colour) {
        Text text = new Text(content);
        text.setFont(DiagramFonts.font(weight, 13));
        text.setFill(colour);
        return text;
    }

    private record Colours(Color ground, Color bar, Color border, Color text, Color mutedText) {

        static Colours of(Theme theme) {
            return switch (theme) {
                case LIGHT ->
                    new Colours(
                            Color.WHITE,
                            Color.rgb(0xF6, 0xF8, 0xFA),
                            Color.rgb(0xD0, 0xD7, 0xDE),
                            Color.rgb(0x24, 0x29, 0x2F),
                            Color.rgb(0x57, 0x60, 0x6A));
                case DARK ->
                    new Colours(
                            Color.rgb(0x0D, 0x11, 0x17),
                            Color.rgb(0x16, 0x1B, 0x22),
                            Color.rgb(0x30, 0x36, 0x3D),
                            Color.rgb(0xC9, 0xD1, 0xD9),
                            Color.rgb(0x8B, 0x94, 0x9E));
                case HIGH_CONTRAST ->
                    new Colours(
                            Color.BLACK,
                            Color.rgb(0x10, 0x10, 0x10),
                            Color.WHITE,
                            Color.WHITE,
                            Color.rgb(0xE0, 0xE0, 0xE0));
            };
        }
    }
}
