package dev.plumbline.graphmodel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.LastReadable.Origin;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastReadableTest {

    private static final String SHOP = "elements:\n  web: {kind: client}\n  pay: {kind: service}\n";
    private static final String RELATIONS = "relations:\n  - {id: web-pay, from: web, to: pay, kind: calls}\n";

    @TempDir
    private Path folder;

    private Draft draft;
    private LastReadable readable;

    @BeforeEach
    void open() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(shop.resolve("plumbline.yaml"), "plumbline: 1\n");
        Files.writeString(shop.resolve("shop.yaml"), SHOP);
        Files.writeString(shop.resolve("relations.yaml"), RELATIONS);
        draft = Draft.of(
                new WorkspaceReader(ReadLimits.standard()).read(shop),
                new WorkspaceEditor(ReadLimits.standard()),
                DraftFiles.open(shop, folder.resolve("state")),
                InstantSource.system());
        readable = new LastReadable(draft.workspace());
    }

    @AfterEach
    void close() throws Exception {
        draft.close();
    }

    @Test
    void showsAFileAsItWasWhileItCannotBeRead() {
        Showable broken = typed(SHOP.replace("{kind: service}", "{kind: service"));
        assertThat(broken.present().architecture().elements()).isEmpty();
        assertThat(broken.shown().architecture().elements()).containsOnlyKeys("web", "pay");
        assertThat(broken.shown().architecture().relations()).containsOnlyKeys("web-pay");
        assertThat(broken.outdated()).containsOnlyKeys("shop.yaml");
        assertThat(broken.problems()).extracting(Problem::code).containsExactly("yaml.syntax");
    }

    @Test
    void showsTheFileAgainAsSoonAsItCanBeRead() {
        typed(SHOP.replace("{kind: service}", "{kind: service"));
        Showable mended = typed(SHOP.replace("{kind: service}", "{kind: service, name: Payments}"));
        assertThat(mended.outdated()).isEmpty();
        assertThat(mended.shown().architecture().requireElement("pay").name()).isEqualTo("Payments");
    }

    @Test
    void showsOtherFilesAsTheyAreMeanwhile() {
        typed(SHOP.replace("{kind: service}", "{kind: service"));
        Showable other = type("relations.yaml", RELATIONS.replace("calls}", "calls, protocol: grpc}"));
        assertThat(other.outdated()).containsOnlyKeys("shop.yaml");
        assertThat(other.shown()
                        .architecture()
                        .requireRelation("web-pay")
                        .attributes()
                        .at("protocol"))
                .isEqualTo("grpc");
    }

    @Test
    void keepsAnElementWhoseKindIsHalfTyped() {
        Showable half = typed(SHOP.replace("pay: {kind: service}", "pay: {kind: serv}"));
        assertThat(half.shown().architecture().elements()).containsOnlyKeys("web", "pay");
        assertThat(half.outdated().get("shop.yaml").what()).contains("serv");
    }

    @Test
    void letsGoOfWhatPeopleDelete() {
        Showable less = typed(SHOP.replace("  pay: {kind: service}\n", ""));
        assertThat(less.outdated()).isEmpty();
        assertThat(less.shown().architecture().elements()).containsOnlyKeys("web");
    }

    @Test
    void showsWhatThePictureChangesInAFileWithAMistake() {
        typed(SHOP.replace("pay: {kind: service}", "pay: {kind: serv}"));
        EditResult renamed = draft.carryOut(Plan.of(new Change.UpdateElement("web", "technology", null, "Vue")));
        Showable after = readable.follow(((EditResult.Done) renamed).step(), Origin.OTHER);
        assertThat(after.shown()
                        .architecture()
                        .requireElement("web")
                        .attributes()
                        .at("technology"))
                .isEqualTo("Vue");
        assertThat(after.outdated()).isEmpty();
    }

    @Test
    void hasNothingBetterForAFileThatWasBrokenFromTheStart() {
        typed("elements: {");
        readable = new LastReadable(draft.workspace());
        Showable still = typed("elements: {web");
        assertThat(still.outdated()).isEmpty();
        assertThat(still.problems()).isNotEmpty();
    }

    private Showable typed(String text) {
        return type("shop.yaml", text);
    }

    private Showable type(String file, String text) {
        EditResult result = draft.type(file, text);
        assertThat(draft.workspace().file(file).map(WorkspaceFile::text)).contains(text);
        return readable.follow(((EditResult.Done) result).step(), Origin.TYPED);
    }
}
