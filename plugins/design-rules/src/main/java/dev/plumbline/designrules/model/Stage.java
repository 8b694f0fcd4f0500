package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Lifecycle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether an environment serves real users.
public enum Stage {
    PRODUCTION,
    OTHER;

    private static final Set<String> PRODUCTIVE = Set.of("production", "prod", "live");
    private static final Set<String> OTHERS = Set.of(
            "test",
            "testing",
            "dev",
            "development",
            "staging",
            "stage",
            "qa",
            "uat",
            "sandbox",
            "lab",
            "preview",
            "integration",
            "demo",
            "training",
            "preproduction",
            "preprod");

    /// The stage of an environment, as a word of its type, id or name says, else its lifecycle; nothing if that is not
    /// known.
    public static Optional<Stage> of(Element environment) {
        List<String> words = Stream.of(
                        environment.get(ElementAttributes.TYPE, ""), environment.id(), environment.name())
                .map(text -> text.toLowerCase(Locale.ROOT).replace("pre-prod", "preprod"))
                .flatMap(text -> Arrays.stream(text.split("[^a-z]+", -1)))
                .toList();
        if (words.stream().anyMatch(OTHERS::contains)) {
            return Optional.of(OTHER);
        }
        return words.stream().anyMatch(PRODUCTIVE::contains)
                        || environment
                                .get(ElementAttributes.LIFECYCLE)
                                .filter(lifecycle -> lifecycle == Lifecycle.PRODUCTION)
                                .isPresent()
                ? Optional.of(PRODUCTION)
                : Optional.empty();
    }
}
