package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.instance.Claim;
import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.views.WorkspaceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Several windows of one program, without a screen.
final class OpenWindowsTest {

    // The rules are compiled, and the pictures of the templates drawn, once for all tests.
    private static final Services SERVICES = Services.standard(InstantSource.system());

    @TempDir
    private static Path pictures;

    private final Hands hands = new Hands();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();
    private Path shop = Path.of("");
    private Path bank = Path.of("");
    private OpenWindows windows;

    @BeforeAll
    static void drawTemplates() {
        new DrawnTemplates(pictures).draw(SERVICES);
    }

    @BeforeEach
    void prepare() throws TimeoutException, IOException {
        environment = Map.of("PLUMBLINE_HOME", folder.resolve("home").toString(), "HOME", folder.toString());
        new DrawnTemplates(pictures).copyInto(ProgramFolders.of(environment));
        shop = workspace("shop");
        bank = workspace("bank");
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void closeAll() {
        fx(() -> {
            windows.all().forEach(MainWindow::close);
            return true;
        });
    }

    @Test
    void opensAnotherWindowByItsKeysAndEndsWithTheLast() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop"));
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        see("a welcome screen", () -> windows.all().size() == 2 && shows(0, "#welcome"));
        assertThat(isTitled(1, "shop")).isTrue();

        close(0);
        see("one window", () -> windows.all().size() == 1);
        assertThat(isTitled(0, "shop")).isTrue();
        assertThat(ended).isNotDone();

        close(0);
        see("the end", ended::isDone);
        assertThat(windows.all()).isEmpty();
    }

    @Test
    void quitsAllWindowsAndSavesWhatWasDoneInEach() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop") && shows(0, ".diagram-canvas"));
        add("Till");
        later("open", bank.toString());
        see("the bank", () -> windows.all().size() == 2 && isTitled(0, "bank") && shows(0, ".diagram-canvas"));
        add("Vault");
        hands.press(KeyCode.CONTROL, KeyCode.Q);
        see("the end", ended::isDone);
        assertThat(SERVICES.open(shop).architecture().element("till")).isPresent();
        assertThat(SERVICES.open(bank).architecture().element("vault")).isPresent();
    }

    @Test
    void bringsTheWindowToTheFrontThatHasTheWorkspace() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop"));
        later("open", bank.toString());
        see("the bank", () -> isTitled(0, "bank"));

        later("open", shop.resolve("..").resolve("shop").toString());
        see("the shop in front", () -> isTitled(0, "shop"));
        assertThat(windows.all()).hasSize(2);
        see("the keyboard", () -> windows.all().getFirst().stage().isFocused());
    }

    @Test
    void opensAWorkspaceInTheWindowThatHasNone() throws TimeoutException {
        start(Optional.empty(), Optional.empty());
        see("a welcome screen", () -> shows(0, "#welcome"));
        later("open", shop.toString());
        see("the shop", () -> isTitled(0, "shop"));
        assertThat(windows.all()).hasSize(1);
        later("open");
        see("a welcome screen", () -> windows.all().size() == 2 && shows(0, "#welcome"));
    }

    @Test
    void neverHasAWorkspaceInTwoWindows() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop"));
        later("open");
        see("a welcome screen", () -> windows.all().size() == 2 && shows(0, "#welcome"));
        MainWindow welcome = windows.all().getFirst();
        fx(() -> {
            welcome.open(new WorkspaceSource.Folder(shop));
            return true;
        });
        see("the shop in front", () -> isTitled(0, "shop"));
        assertThat(welcome.isFree()).isTrue();

        fx(() -> {
            welcome.open(new WorkspaceSource.Folder(bank));
            return true;
        });
        see("the bank", () -> welcome.stage().getTitle().startsWith("bank"));
    }

    @Test
    void canChangeAWorkspaceThatAnotherWindowHasJustLeft() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop") && shows(0, ".diagram-canvas"));
        add("Till");
        later("open");
        see("a welcome screen", () -> windows.all().size() == 2 && shows(0, "#welcome"));
        MainWindow second = windows.all().getFirst();
        close(1);
        fx(() -> {
            second.open(new WorkspaceSource.Folder(shop));
            return true;
        });
        see("the shop", () -> isTitled(0, "shop") && shows(0, ".diagram-canvas"));
        add("Counter");
        hands.press(KeyCode.CONTROL, KeyCode.S);
        see("both saved", () -> SERVICES.open(shop).architecture().elements().size() == 3);
    }

    @Test
    void changesTheLookOfAllWindowsAtOnce() throws TimeoutException {
        start(Optional.of(shop), Optional.empty());
        see("the shop", () -> isTitled(0, "shop"));
        later("open");
        see("a welcome screen", () -> windows.all().size() == 2 && shows(0, "#welcome"));
        assertThat(isDark(0)).isFalse();
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        see("dark windows", () -> isDark(0) && isDark(1));
        see(
                "the setting in its file",
                () -> Files.exists(folder.resolve("home/settings.json"))
                        && Files.readString(folder.resolve("home/settings.json"))
                                .contains("dark"));
    }

    @Test
    void showsInEveryWelcomeScreenWhatWasOpened() throws TimeoutException {
        start(Optional.empty(), Optional.empty());
        see("a welcome screen", () -> shows(0, "#welcome"));
        MainWindow welcome = windows.all().getFirst();
        fx(() -> {
            windows.open(Optional.of(new WorkspaceSource.Folder(shop)));
            return true;
        });
        see("the shop among the recents", () -> root(welcome).lookup("#recents .home-card") != null);
    }

    @Test
    void answersALaterStart() throws TimeoutException {
        Path runtime = ProgramFolders.of(environment).runtime();
        Claim first = SingleInstance.claim(runtime, List.of("open"), Duration.ofSeconds(1));
        start(Optional.of(shop), Optional.of(((Claim.First) first).instance()));
        see("the shop", () -> isTitled(0, "shop"));
        List<String> wish = List.of("open", bank.toString());
        assertThat(SingleInstance.claim(runtime, wish, Duration.ofSeconds(10))).isEqualTo(new Claim.HandedOver(wish));
        see("the bank", () -> windows.all().size() == 2 && isTitled(0, "bank"));
        close(0);
        close(0);
        see("the end", ended::isDone);
        Claim next = SingleInstance.claim(runtime, wish, Duration.ofSeconds(1));
        assertThat(next).isInstanceOf(Claim.First.class);
        ((Claim.First) next).instance().close();
    }

    private Path workspace(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                made.resolve("plumbline.yaml"),
                "plumbline: 1\nname: " + name + "\nelements:\n  desk: {kind: service}\n");
        return made;
    }

    private void start(Optional<Path> first, Optional<SingleInstance> instance) {
        Desktop.Start start = new Desktop.Start(
                first, Optional.empty(), Duration.ZERO, instance, Desktop.Purpose.WORK, Desktop.Network.ALLOWED);
        Program program = Program.of(SERVICES, start, environment);
        fx(() -> {
            windows = new OpenWindows(program, () -> ended.complete(null));
            windows.open(start.source());
            return true;
        });
    }

    private void later(String... words) {
        fx(() -> {
            windows.answer(List.of(words));
            return true;
        });
    }

    private void close(int window) {
        fx(() -> {
            windows.all().get(window).close();
            return true;
        });
    }

    private void add(String name) throws TimeoutException {
        see(
                "the diagram",
                () -> shows(0, ".diagram-canvas") && lookup(".diagram-canvas").isFocused());
        hands.eyes().targetWindow(windows.all().getFirst().stage());
        hands.command(KeyCode.SLASH);
        see("the question for the kind", () -> lookup("#search-field").isFocused());
        hands.answer("serv");
        hands.answer(name);
        see(
                name,
                () -> root(windows.all().getFirst()).lookupAll(".element-handle").stream()
                        .anyMatch(handle -> name.toLowerCase(Locale.ROOT).equals(handle.getUserData())));
    }

    private boolean isTitled(int window, String name) {
        String title = windows.all().get(window).stage().getTitle();
        return title.toLowerCase(Locale.ROOT).startsWith(name);
    }

    private boolean shows(int window, String query) {
        return root(windows.all().get(window)).lookup(query) != null;
    }

    private boolean isDark(int window) {
        return root(windows.all().get(window)).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    /// Something in the window that people used last.
    private Node lookup(String query) {
        return root(windows.all().getFirst()).lookup(query);
    }

    private static Parent root(MainWindow window) {
        return window.stage().getScene().getRoot();
    }

    private void see(String what, Callable<Boolean> condition) throws TimeoutException {
        hands.see(what, condition);
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
