package dev.plumbline.views.welcome;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the welcome screen needs from the rest of the program. Called on background threads.
public interface HomeServices {

    /// No recents, no templates, no imports.
    HomeServices NONE = new NoHome();

    /// What was open before, the last one first.
    List<Recent> recents();

    /// Tells on any thread when the recents are others.
    ///
    /// @return ends the telling
    Runnable whenRecentsChange(Runnable changed);

    /// Notes that a workspace was opened.
    void remember(Path folder, String name);

    /// Keeps the picture by which a workspace is recognised.
    void keepThumbnail(Path folder, ThemedPicture picture);

    /// Takes a workspace out of the recents; its files stay as they are.
    void forget(Path folder);

    /// The workspaces that people can start from.
    List<TemplateCard> templates();

    /// How a template looks; this may take a moment, and is kept for the next time.
    ThemedPicture picture(String template);

    /// Makes a workspace from a template.
    ///
    /// @param template the id of the template
    /// @param folder empty or absent
    /// @return why it could not be made
    Optional<Problem> create(String template, Path folder);

    /// Makes a workspace from another tool's model.
    ///
    /// @param source its file
    /// @param folder empty or absent
    ImportOutcome importModel(Path source, Path folder, Progress progress);

    /// The folder that new workspaces are put into unless people say otherwise.
    Path usualPlace();

    /// The time.
    InstantSource clock();
}
