package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/// Everything in the window that begins and ends with the workspace that it holds.
///
/// @param remembering what is noted of it for the next time
record HeldWorkspace(
        Drafting drafting,
        EvidenceGathering evidence,
        Replaying replaying,
        Remembering remembering,
        Panels panels,
        ShownWorkspace shown)
        implements DraftAudience {

    /// Takes a workspace that was just opened in the place of the one before.
    void begin(Opening.Opened opened) {
        Workspace snapshot = opened.draft().workspace();
        Showable showable = Showable.of(snapshot);
        panels.timeline().forget();
        panels.simulation().controller().forget();
        panels.scenario().shut();
        evidence.forget();
        panels.source().forget();
        drafting.open(opened.draft());
        remembering.begin(opened, snapshot.architecture().name());
        shown.begin(opened.from().name(), showable);
        panels.source().begin(showable);
        evidence.begin(opened.from(), snapshot);
        replaying.begin(opened.from(), snapshot);
    }

    /// Lets go of it; the window has none then.
    void leave() {
        evidence.forget();
        panels.source().forget();
        panels.timeline().forget();
        panels.simulation().controller().forget();
        panels.scenario().shut();
        panels.comparison().forget();
        panels.canvas().stage().laser().set(false);
        drafting.close();
        shown.forget();
    }

    /// Lets go of it because the window closes.
    void end() {
        remembering.close();
        evidence.forget();
        panels.source().forget();
        drafting.close();
    }

    @Override
    public void stepped(Showable after) {
        shown.step(after);
        panels.source().show(after);
        panels.scenario().show(after.present());
        evidence.changed(after.shown());
    }

    @Override
    public void answered(Workspace present) {
        panels.source().answer(present);
    }

    /// What is noted of a workspace for the next time.
    record Remembering(Memories memories, RememberedPanels panels) {

        private void begin(Opening.Opened opened, String name) {
            Optional<Path> folder = Opening.folder(opened.from());
            memories.opened(folder, name);
            panels.opened(folder, opened.panels());
        }

        private void close() {
            memories.close();
            panels.close();
        }
    }
}
