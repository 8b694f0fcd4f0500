package dev.plumbline.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.PanelsShown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelsFileTest {

    private static final PanelsShown OPEN = shown(true, 0.4);

    @TempDir
    private Path folder;

    @Test
    void remembersThePanelsOfEachWorkspace() {
        PanelsFile file = file();
        file.keep(Path.of("/home/ada/shop"), OPEN);
        file.keep(Path.of("/home/ada/bank"), shown(false, 0.3));
        assertThat(file().recall(Path.of("/home/ada/shop"))).contains(OPEN);
        assertThat(file().recall(Path.of("/home/ada/bank"))).contains(shown(false, 0.3));
        assertThat(file().recall(Path.of("/home/ada/other"))).isEmpty();
    }

    @Test
    void forgetsTheWorkspaceThatWasNotedLongestAgo() {
        PanelsFile file = file();
        for (int i = 0; i <= 100; i++) {
            file.keep(Path.of("/home/ada/" + i), OPEN);
        }
        assertThat(file.recall(Path.of("/home/ada/0"))).isEmpty();
        assertThat(file.recall(Path.of("/home/ada/1"))).isPresent();
    }

    @Test
    void beginsAnewWhereTheFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("panels.json"), "{ broken");
        file().keep(Path.of("/home/ada/shop"), OPEN);
        assertThat(file().recall(Path.of("/home/ada/shop"))).contains(OPEN);
        assertThat(folder.resolve("panels.json.broken-1")).hasContent("{ broken");
    }

    @Test
    void passesOverWhatIsNoShare() throws IOException {
        Files.writeString(
                folder.resolve("panels.json"),
                "{\"workspaces\": {\"/home/ada/shop\": {\"shown\": {\"source\": 7}, \"shares\": {\"source\": 12}}}}");
        assertThat(file().recall(Path.of("/home/ada/shop")))
                .contains(new PanelsShown(new TreeMap<>(), new TreeMap<>()));
    }

    private PanelsFile file() {
        return new PanelsFile(folder.resolve("panels.json"));
    }

    private static PanelsShown shown(boolean source, double share) {
        return new PanelsShown(new TreeMap<>(Map.of("source", source)), new TreeMap<>(Map.of("source", share)));
    }
}
