package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RulePack;
import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.pluginapi.DesignRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rules that come with the program.
public final class BuiltInRules {

    /// The pack of predicates, as a resource beside the code.
    static final String BASICS = "/dev/plumbline/designrules/packs/basics.yaml";

    private BuiltInRules() {}

    /// Every rule that comes with the program, in the order of the ids.
    public static List<DesignRule> all() {
        return catalogue().rules();
    }

    /// The catalogue of the packs that come with the program.
    public static RuleCatalogue catalogue() {
        return RuleCatalogue.of(packs());
    }

    /// The packs that come with the program.
    public static List<RulePack> packs() {
        return List.of(graphRules(), basics());
    }

    /// The rules that look at paths, cycles and neighbourhoods.
    static RulePack graphRules() {
        return new RulePack(
                "plumbline-graph",
                "1",
                "Graph rules",
                List.of(
                        new PromptInjectionPath(),
                        new GuardrailBypass(),
                        new LatencyObjective(),
                        new PersonalDataToModel(),
                        new TimeoutInversion(),
                        new RetryAmplification(),
                        new DeepCallChain(),
                        new SinglePointOfFailure(),
                        new SharedFailureDomain(),
                        new CyclicSynchronousDependency()));
    }

    private static RulePack basics() {
        PackReader.Result result = PackReader.read("basics.yaml", text());
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException("The built-in pack has problems: " + result.problems());
        }
        return result.pack();
    }

    private static String text() {
        try (InputStream stream = BuiltInRules.class.getResourceAsStream(BASICS)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + BASICS + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource " + BASICS + " cannot be read", unreadable);
        }
    }
}
