package dev.plumbline.app.composition;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what is registered behind an extension point, the program's own in the same way as a third party's.
///
/// What cannot be loaded, or has the name of another, is left out and becomes a problem; it does not take the others
/// along.
///
/// @param <P> the extension point
/// @param <T> what the program uses of it
final class ExtensionLoader<P, T> {

    private static final String OURS = "dev.plumbline.";
    private static final int MOST = 1_000;

    private final Class<P> point;
    private final Function<P, T> use;
    private final Function<T, String> name;
    private final List<Problem> problems = new ArrayList<>();

    /// @param use gives what the program uses of an implementation
    /// @param name what a user calls it
    ExtensionLoader(Class<P> point, Function<P, T> use, Function<T, String> name) {
        this.point = point;
        this.use = use;
        this.name = name;
    }

    /// What is registered, the program's own in its order and then the others by the names of their classes.
    Installed<T> load(ClassLoader classes, Origin origin) {
        List<ServiceLoader.Provider<P>> providers = registered(classes);
        if (origin == Origin.PROGRAM) {
            problems.clear();
            providers.removeIf(provider -> !isOurs(provider));
        }
        providers.sort(Comparator.comparing(
                provider -> isOurs(provider) ? "" : provider.type().getName()));
        Map<String, T> found = new LinkedHashMap<>();
        List<String> thirdParties = new ArrayList<>();
        // Rule packs take long to read, and the program's own do not depend on each other.
        Map<ServiceLoader.Provider<P>, Attempt<T>> ours = providers.parallelStream()
                .filter(ExtensionLoader::isOurs)
                .collect(Collectors.toConcurrentMap(Function.identity(), this::attempt));
        for (ServiceLoader.Provider<P> provider : providers) {
            boolean isOurs = isOurs(provider);
            Attempt<T> attempt = isOurs ? Objects.requireNonNull(ours.get(provider)) : attempt(provider);
            if (add(provider, attempt, found) && !isOurs) {
                thirdParties.add(provider.type().getName());
            }
        }
        return new Installed<>(List.copyOf(found.values()), thirdParties, problems);
    }

    private List<ServiceLoader.Provider<P>> registered(ClassLoader classes) {
        List<ServiceLoader.Provider<P>> providers = new ArrayList<>();
        Iterator<ServiceLoader.Provider<P>> all =
                ServiceLoader.load(point, classes).stream().iterator();
        for (int i = 0; i < MOST; i++) {
            try {
                if (!all.hasNext()) {
                    break;
                }
                providers.add(all.next());
            } catch (ServiceConfigurationError | LinkageError broken) {
                problem("One that is registered", "It cannot be loaded: " + broken.getMessage() + ".");
            }
        }
        return providers;
    }

    private Attempt<T> attempt(ServiceLoader.Provider<P> provider) {
        try {
            T one = use.apply(provider.get());
            return new Attempt<>(name.apply(one), one, null);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
            return new Attempt<>("", null, broken);
        }
    }

    private boolean add(ServiceLoader.Provider<P> provider, Attempt<T> attempt, Map<String, T> found) {
        T one = attempt.made();
        if (one != null) {
            if (found.putIfAbsent(attempt.name(), one) == null) {
                return true;
            }
            problem(provider.type().getName(), "There is one of its name already.");
        } else {
            Throwable broken = Objects.requireNonNull(attempt.failure());
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            problem(provider.type().getName(), "It fails with " + cause + ".");
        }
        return false;
    }

    private void problem(String who, String why) {
        problems.add(new Problem(
                Severity.WARNING,
                "extension.broken",
                new Place(point.getSimpleName(), 0, 0),
                who + " is an extension that cannot be used.",
                why,
                "Remove it or ask its makers; --safe-mode does without extensions."));
    }

    private static boolean isOurs(ServiceLoader.Provider<?> provider) {
        return provider.type().getName().startsWith(OURS);
    }

    /// What came of loading one.
    ///
    /// @param name what a user calls it
    /// @param made what the program uses of it; null if it failed
    /// @param failure why it failed; null if it did not
    private record Attempt<T>(
            String name, @Nullable T made, @Nullable Throwable failure) {}

    /// Whose implementations are used.
    enum Origin {
        PROGRAM,
        ANYBODY
    }
}
