package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.welcome.Recent;
import dev.plumbline.views.welcome.ThemedPicture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was drafted is among the recent workspaces afterwards, as it looked.
final class RecentPicturesTest {

    private final Hands hands = new Hands();

    @TempDir
    private Path folder;

    private StartedProgram program;

    @BeforeEach
    void openTheProgram() throws TimeoutException {
        program = StartedProgram.in(folder, hands);
    }

    @AfterEach
    void closeTheProgram() {
        program.close();
    }

    @Test
    void showHowAWorkspaceLooked() throws TimeoutException, IOException {
        hands.command(KeyCode.CONTROL, KeyCode.N);
        hands.press(KeyCode.SPACE);
        program.seeFocused("#new-name");
        hands.answer("help-desk");
        program.seeFocused(".diagram-canvas");
        hands.command(KeyCode.SLASH);
        hands.answer("serv");
        hands.answer("Answers");
        program.seeSelected("Answers");
        hands.see("a picture", () -> picture().isPresent());
        hands.command(KeyCode.CONTROL, KeyCode.W);
        hands.see(
                "the card of the workspace with its picture",
                () -> hands.eyes().lookup("#recents .home-card").queryAll().stream()
                        .anyMatch(RecentPicturesTest::isPictured));
        int light = colours(picture().orElseThrow(), Theme.LIGHT);
        int dark = colours(picture().orElseThrow(), Theme.DARK);
        assertThat(light).as("the corner of the light picture").isNotEqualTo(dark);
    }

    private Optional<ThemedPicture> picture() {
        return program.recents().stream()
                .filter(recent -> recent.folder().endsWith("help-desk"))
                .findFirst()
                .flatMap(Recent::picture);
    }

    private static boolean isPictured(Node card) {
        return card.lookupAll(".image-view").stream()
                .filter(ImageView.class::isInstance)
                .map(view -> ((ImageView) view).getImage())
                .anyMatch(image -> image != null && image.getWidth() > 100);
    }

    private static int colours(ThemedPicture picture, Theme theme) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png(theme))).getRGB(2, 2);
    }
}
