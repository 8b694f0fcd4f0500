package dev.plumbline.views.compare;

import dev.plumbline.views.evidence.Tables;
import dev.plumbline.views.style.EmptyState;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// The list of what changed. To choose a row brings the part on the screen.
final class ChangeTable extends TableView<ChangedPart> {

    private final Subscription subscription;

    ChangeTable(ComparisonModel model, Consumer<ChangedPart> chosen) {
        setId("change-table");
        Tables.prepare(this, "Changes", chosen);
        getColumns().add(Tables.glyph(ChangedPart::how, ChangeSign::new));
        getColumns().add(Tables.text("Change", 80, part -> part.how().word()));
        getColumns().add(Tables.text("What", 130, ChangedPart::kind));
        getColumns().add(Tables.text("Name", 230, ChangedPart::name));
        getColumns().add(Tables.text("Differences", 600, ChangedPart::fields));
        setPlaceholder(new EmptyState("mdi2c-check-circle-outline", "No changes", "Both are the same."));
        subscription = model.changes
                .subscribe(changes -> getItems().setAll(changes))
                .and(model.current.subscribe(at -> follow(at.intValue())));
    }

    private void follow(int at) {
        if (at < 0 || at >= getItems().size()) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 2));
        }
    }

    void close() {
        subscription.unsubscribe();
    }
}
