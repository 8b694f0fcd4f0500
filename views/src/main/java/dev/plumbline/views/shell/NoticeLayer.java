package dev.plumbline.views.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong, in the lower right corner, until people close it or go on with another command.
final class NoticeLayer extends StackPane {

    NoticeLayer(WorkbenchModel model) {
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPadding(new Insets(0, 16, 44, 0));
        model.notice.subscribe(notice -> {
            getChildren().clear();
            notice.ifPresent(text -> {
                Notification box = new Notification(text, new FontIcon("mdi2a-alert-circle-outline"));
                box.getStyleClass().addAll(Styles.DANGER, Styles.ELEVATED_2);
                box.setMaxSize(440, Region.USE_PREF_SIZE);
                box.setOnClose(event -> model.notice.set(Optional.empty()));
                getChildren().add(box);
            });
        });
    }
}
