package dev.plumbline.app.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {

    @Test
    void saysThatThereIsNoDisplay() {
        assertThat(Display.obstacle(Map.of(), "Linux"))
                .hasValueSatisfying(text -> assertThat(text).contains("DISPLAY"));
    }

    @Test
    void namesThePackagesOfMissingLibraries() {
        Display.Library missing = new Display.Library("libnowhere.so.7", "libnowhere7", "nowhere");
        assertThat(Display.obstacle(Map.of("DISPLAY", ":0"), "Linux", List.of(missing)))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("libnowhere.so.7")
                        .contains("apt install libnowhere7")
                        .contains("dnf install nowhere")
                        .doesNotContain("\n"));
    }

    @Test
    void asksNothingOfOtherSystems() {
        assertThat(Display.obstacle(Map.of(), "Windows 11")).isEmpty();
        assertThat(Display.obstacle(Map.of(), "Mac OS X")).isEmpty();
    }
}
