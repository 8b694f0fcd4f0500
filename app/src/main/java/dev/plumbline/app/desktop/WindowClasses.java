package dev.plumbline.app.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Window;

/// The classes of JavaFX that only a real screen needs. A rehearsal without one loads them by name, so that they are
/// recorded too.
final class WindowClasses {

    private static final List<String> PACKAGES = List.of("com/sun/glass/ui/gtk/", "com/sun/prism/es2/");
    private static final String ENDING = ".class";

    private WindowClasses() {}

    /// Loads the classes, without initialising them.
    static void load() {
        Module graphics = Window.class.getModule();
        try (ModuleReader reader = content(graphics);
                Stream<String> names = reader.list()) {
            names.filter(name -> name.endsWith(ENDING) && PACKAGES.stream().anyMatch(name::startsWith))
                    .map(name ->
                            name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
                    .forEach(name -> Class.forName(graphics, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("JavaFX cannot be read", unreadable);
        }
    }

    private static ModuleReader content(Module module) throws IOException {
        return ModuleLayer.boot()
                .configuration()
                .findModule(module.getName())
                .orElseThrow()
                .reference()
                .open();
    }
}
