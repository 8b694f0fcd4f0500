package dev.plumbline.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.welcome.ImportOutcome;
import dev.plumbline.views.welcome.Recent;
import dev.plumbline.views.welcome.TemplateCard;
import dev.plumbline.views.welcome.ThemedPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramHomeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasOpenTheLastOneFirst() throws IOException {
        home().remember(workspace("shop"), "Shop");
        home().remember(workspace("bank"), "Bank");
        home().remember(workspace("shop"), "Shop again");
        assertThat(home().recents()).extracting(Recent::name).containsExactly("Shop again", "Bank");
        assertThat(home().recents()).extracting(Recent::opened).containsOnly(NOW);
    }

    @Test
    void remembersTwentyAtMost() throws IOException {
        for (int i = 0; i < 25; i++) {
            home().remember(workspace("w" + i), "W" + i);
        }
        assertThat(home().recents())
                .hasSize(20)
                .first()
                .extracting(Recent::name)
                .isEqualTo("W24");
    }

    @Test
    void saysWhichWorkspaceIsMissing() throws IOException {
        home().remember(workspace("shop"), "Shop");
        home().remember(folder.resolve("gone"), "Gone");
        assertThat(home().recents())
                .extracting(Recent::state)
                .containsExactly(Recent.State.MISSING, Recent.State.THERE);
    }

    @Test
    void forgetsAWorkspaceAndItsPictureButNotItsFiles() throws IOException {
        Path shop = workspace("shop");
        home().remember(shop, "Shop");
        home().keepThumbnail(shop, new ThemedPicture(new byte[] {1}, new byte[] {2}));
        assertThat(home().recents().getFirst().picture()).contains(new ThemedPicture(new byte[] {1}, new byte[] {2}));
        home().forget(shop);
        assertThat(home().recents()).isEmpty();
        assertThat(shop.resolve("plumbline.yaml")).exists();
        assertThat(folder.resolve("home/cache/pictures")).isEmptyDirectory();
    }

    @Test
    void setsABrokenListAside() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/recents.json"), "{broken");
        assertThat(home().recents()).isEmpty();
        home().remember(workspace("shop"), "Shop");
        assertThat(home().recents()).hasSize(1);
        assertThat(folder.resolve("home/recents.json.broken-1")).hasContent("{broken");
    }

    @Test
    void skipsLinesThatAreNone() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                folder.resolve("home/recents.json"),
                "{\"recents\": [7, {\"folder\": \"\"}, {\"folder\": \"/a\", \"opened\": \"yesterday\"},"
                        + " {\"folder\": \"/b\", \"name\": \"B\", \"opened\": \"2026-11-23T12:00:00Z\"}]}");
        assertThat(home().recents()).extracting(Recent::name).containsExactly("B");
    }

    @Test
    void drawsATemplateOnceAndKeepsThePicture() {
        TemplateCard before = home().templates().get(1);
        assertThat(before.picture()).isEmpty();
        ThemedPicture picture = home().picture(before.id());
        assertThat(picture.png(Theme.LIGHT)).isNotEqualTo(picture.png(Theme.DARK));
        assertThat(home().templates().get(1).picture()).contains(picture);
    }

    @Test
    void drawsNothingOfATemplateWithoutElements() {
        ThemedPicture picture = home().picture(home().templates().getFirst().id());
        assertThat(picture.png(Theme.LIGHT)).isEmpty();
        assertThat(picture.png(Theme.DARK)).isEmpty();
        assertThat(home().templates().getFirst().picture()).isEmpty();
    }

    @Test
    void importsAStructurizrWorkspace() throws IOException {
        Path source = Files.writeString(folder.resolve("small.dsl"), """
                workspace "Small" {
                    model {
                        user = person "User"
                        shop = softwareSystem "Shop"
                        user -> shop "Uses"
                    }
                }
                """);
        ImportOutcome outcome = home().importModel(source, folder.resolve("imported"), Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.Made.class);
        assertThat(folder.resolve("imported/plumbline.yaml")).exists();
        assertThat(home().importModel(source, folder.resolve("imported"), Progress.NONE))
                .isInstanceOf(ImportOutcome.Refused.class);
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path source = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertThat(home().importModel(source, folder.resolve("imported"), Progress.NONE))
                .isInstanceOf(ImportOutcome.Refused.class);
        assertThat(folder.resolve("imported")).doesNotExist();
    }

    private Path workspace(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("plumbline.yaml"), "plumbline: 1\n");
        return made;
    }

    private ProgramHome home() {
        return new ProgramHome(
                Services.standard(InstantSource.fixed(NOW)),
                ProgramFolders.of(
                        Map.of("PLUMBLINE_HOME", folder.resolve("home").toString())),
                folder);
    }
}
