package dev.plumbline.views.shell;

import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which workspace the window has, and which one it is about to have.
final class WindowPlace {

    private final WorkbenchServices services;
    private Optional<WorkspaceSource> present = Optional.empty();
    private Optional<WorkspaceSource> coming = Optional.empty();

    WindowPlace(WorkbenchServices services) {
        this.services = services;
    }

    /// What the window has.
    Optional<WorkspaceSource> present() {
        return present;
    }

    boolean has(WorkspaceSource source) {
        return present.filter(known -> services.place(known).equals(services.place(source)))
                .isPresent();
    }

    /// The user's folder that the workspace is in, if it is in one.
    Optional<Path> folder() {
        return present.flatMap(Opening::folder);
    }

    void awaits(WorkspaceSource source) {
        coming = Optional.of(source);
    }

    void awaitsNothing() {
        coming = Optional.empty();
    }

    void becomes(WorkspaceSource source) {
        present = Optional.of(source);
        coming = Optional.empty();
    }

    void leave() {
        present = Optional.empty();
        coming = Optional.empty();
    }

    /// Where the files of both are.
    Set<Path> places() {
        return Stream.concat(present.stream(), coming.stream())
                .map(services::place)
                .collect(Collectors.toUnmodifiableSet());
    }
}
