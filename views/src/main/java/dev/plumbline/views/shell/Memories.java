package dev.plumbline.views.shell;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.picture.Thumbnail;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.welcome.HomeServices;
import dev.plumbline.views.welcome.ThemedPicture;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Remembers which workspaces were open, and how they looked.
final class Memories implements AutoCloseable {

    private static final Thumbnail PICTURE = new Thumbnail(448, 280);
    /// People come first: the picture is made when they have had time to look.
    private static final Duration LATER = Duration.seconds(2);

    private final HomeServices services;
    private final FxBridge bridge;
    private final PauseTransition pause = new PauseTransition(LATER);
    private final Subscription subscription;
    private Optional<Path> folder = Optional.empty();
    private Optional<Drawing> latest = Optional.empty();

    Memories(HomeServices services, FxBridge bridge, ObservableValue<Optional<Drawing>> landscape) {
        this.services = services;
        this.bridge = bridge;
        pause.setOnFinished(event -> keep());
        subscription = landscape.subscribe(drawing -> {
            if (drawing.isPresent()) {
                latest = drawing;
                pause.playFromStart();
            }
        });
    }

    /// Notes what is open now.
    ///
    /// @param opened its folder; empty for what is in no folder of the user's
    void opened(Optional<Path> opened, String name) {
        folder = opened;
        latest = Optional.empty();
        opened.ifPresent(path -> submit(
                "remember",
                "Noting " + name,
                () -> services.remember(path.toAbsolutePath().normalize(), name)));
    }

    private void keep() {
        if (folder.isPresent() && latest.isPresent()) {
            Path path = folder.get().toAbsolutePath().normalize();
            Drawing drawing = latest.get();
            submit("thumbnail", "Drawing a small picture", () -> services.keepThumbnail(path, picture(drawing)));
        }
    }

    private static ThemedPicture picture(Drawing drawing) {
        return new ThemedPicture(PICTURE.png(drawing, Theme.LIGHT), PICTURE.png(drawing, Theme.DARK));
    }

    private void submit(String key, String name, Runnable work) {
        bridge.submit(QuietTask.of(key, name, work, () -> {}));
    }

    @Override
    public void close() {
        pause.stop();
        subscription.unsubscribe();
    }
}
