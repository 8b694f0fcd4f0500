package dev.plumbline.views.source;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.source.editor.Finder;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.style.Buttons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field that finds text in the file: what is found is lit, Enter goes on to the next place.
final class FindBar extends HBox {

    private final SourceEditor editor;
    private final CustomTextField field = new CustomTextField();
    private final Label count = new Label();
    private final Runnable closed;

    /// @param closed told when people close the field
    FindBar(SourceEditor editor, Runnable closed) {
        this.editor = editor;
        this.closed = closed;
        getStyleClass().add("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        field.setId("source-find");
        field.setPromptText("Find in this file");
        field.setAccessibleText("Find in this file");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.getStyleClass().add(Styles.SMALL);
        field.setPrefColumnCount(20);
        field.textProperty().subscribe(text -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.setId("source-find-count");
        count.getStyleClass().add("source-count");
        getChildren()
                .addAll(
                        field,
                        count,
                        Buttons.icon("mdi2c-chevron-up", "Previous (Shift+Enter)", this::previous),
                        Buttons.icon("mdi2c-chevron-down", "Next (Enter)", this::next),
                        Buttons.icon("mdi2c-close", "Close (Esc)", closed));
    }

    void open() {
        String selected = editor.selected();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        light();
        // Or else the field would take no letters before the next pulse.
        applyCss();
        field.requestFocus();
        field.selectAll();
    }

    void shut() {
        editor.light(Finder.NOTHING);
    }

    private void typed() {
        light();
        List<Integer> hits = hits();
        int start = editor.caret() - editor.selected().length();
        hits.stream()
                .filter(hit -> hit >= start)
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .ifPresent(this::show);
        tell(hits);
    }

    private void light() {
        String wanted = wanted();
        editor.light(wanted.isEmpty() ? Finder.NOTHING : line -> stretches(line, wanted));
        tell(hits());
    }

    private static List<Finder.Stretch> stretches(String line, String wanted) {
        List<Finder.Stretch> found = new ArrayList<>();
        String lower = line.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length())) {
            found.add(new Finder.Stretch(at, Math.min(at + wanted.length(), line.length())));
        }
        return found;
    }

    private List<Integer> hits() {
        List<Integer> hits = new ArrayList<>();
        String wanted = wanted();
        if (!wanted.isEmpty()) {
            String lower = editor.text().toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length())) {
                hits.add(at);
            }
        }
        return hits;
    }

    private void next() {
        List<Integer> hits = hits();
        int caret = editor.caret();
        hits.stream()
                .filter(hit -> hit >= caret)
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .ifPresent(this::show);
        tell(hits);
    }

    private void previous() {
        List<Integer> hits = hits().reversed();
        int start = editor.caret() - editor.selected().length();
        hits.stream()
                .filter(hit -> hit < start)
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .ifPresent(this::show);
        tell(hits.reversed());
    }

    private void show(int hit) {
        editor.select(hit, hit + wanted().length());
    }

    private void tell(List<Integer> hits) {
        if (wanted().isEmpty()) {
            count.setText("");
            return;
        }
        int at = hits.indexOf(editor.caret() - wanted().length()) + 1;
        count.setText(hits.isEmpty() ? "none" : at == 0 ? Integer.toString(hits.size()) : at + " of " + hits.size());
    }

    private String wanted() {
        return field.getText().toLowerCase(Locale.ROOT);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    previous();
                } else {
                    next();
                }
            }
            case ESCAPE -> closed.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
