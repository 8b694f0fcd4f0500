package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.pluginapi.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads the YAML packs that lie beside the code.
final class PackResource {

    private static final String FOLDER = "/dev/plumbline/designrules/packs/";

    private PackResource() {}

    /// The pack in the file of the given name.
    static RulePack read(String name) {
        PackReader.Result result = PackReader.read(name, text(FOLDER + name), Algorithms.all());
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException("The built-in pack has problems: " + result.problems());
        }
        return result.pack();
    }

    private static String text(String resource) {
        try (InputStream stream = PackResource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource " + resource + " cannot be read", unreadable);
        }
    }
}
