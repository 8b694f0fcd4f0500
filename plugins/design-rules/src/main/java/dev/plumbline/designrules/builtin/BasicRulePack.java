package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The rules that are a predicate on one element or relation, from the YAML pack beside the code.
public final class BasicRulePack implements RulePackProvider {

    /// The pack of predicates, as a resource beside the code.
    static final String BASICS = "/dev/plumbline/designrules/packs/basics.yaml";

    @Override
    public RulePack pack() {
        PackReader.Result result = PackReader.read("basics.yaml", text());
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException("The built-in pack has problems: " + result.problems());
        }
        return result.pack();
    }

    private static String text() {
        try (InputStream stream = BasicRulePack.class.getResourceAsStream(BASICS)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + BASICS + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource " + BASICS + " cannot be read", unreadable);
        }
    }
}
