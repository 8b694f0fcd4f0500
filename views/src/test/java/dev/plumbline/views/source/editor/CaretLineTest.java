package dev.plumbline.views.source.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.settings.MotionChoice;
import dev.plumbline.views.style.Motion;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CaretLineTest {

    @Test
    void blinksUnlessMovementIsLeftOut() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> {
            CaretLine caret = new CaretLine();
            Scene scene = new Scene(new Group(caret));
            Motion.choose(scene, MotionChoice.FULL);
            caret.wake();
            assertThat(caret.isBlinking()).isTrue();
            Motion.choose(scene, MotionChoice.REDUCED);
            caret.wake();
            assertThat(caret.isBlinking()).isFalse();
            assertThat(caret.isVisible()).isTrue();
            caret.rest();
            return true;
        }));
    }
}
