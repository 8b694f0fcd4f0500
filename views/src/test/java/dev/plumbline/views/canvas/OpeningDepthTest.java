package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningDepthTest {

    private static final OpenedArchitecture OPENED = OpenedArchitecture.of(SampleArchitecture.create());
    private static final View LANDSCAPE = View.landscape("Bookshop");

    @Test
    void opensEverythingOnAHugeScreen() {
        OpeningDepth.Drawn drawn = choose(LANDSCAPE, new Size(20_000, 20_000));
        assertThat(drawn.nesting().open()).isEqualTo(drawn.nesting().most()).isPositive();
    }

    @Test
    void keepsContainersClosedThatCouldNotBeRead() {
        Size screen = new Size(900, 650);
        OpeningDepth.Drawn drawn = choose(LANDSCAPE, screen);
        assertThat(drawn.nesting().open()).isLessThan(drawn.nesting().most());
        Bounds all = drawn.index().drawing().bounds();
        assertThat(Math.min(screen.width() / all.width(), screen.height() / all.height()))
                .isGreaterThan(0.5);
    }

    @Test
    void opensTheScopeWhateverTheScreen() {
        View scope = new View("Checkout", "checkout", 0, LANDSCAPE.focus(), LANDSCAPE.collapsed());
        OpeningDepth.Drawn drawn = choose(scope, new Size(100, 100));
        assertThat(drawn.nesting().open()).isEqualTo(1);
        assertThat(drawn.index().box("orders")).isPresent();
    }

    private static OpeningDepth.Drawn choose(View view, Size screen) {
        return new OpeningDepth(new LaidOutDiagrams(), OPENED, Optional.empty(), screen, Progress.NONE).choose(view);
    }
}
