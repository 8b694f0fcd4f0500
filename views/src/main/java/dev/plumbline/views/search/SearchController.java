package dev.plumbline.views.search;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Reveal;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// The palette: type, choose with the arrows, Enter.
public final class SearchController implements Chooser {

    private final Reveal reveal;
    private final SearchPane view = new SearchPane();
    private Supplier<List<Command>> commands = List::of;
    private Supplier<List<Choice>> views = List::of;
    private OpenedArchitecture shown = OpenedArchitecture.of(Architecture.empty(""));

    public SearchController(Reveal reveal) {
        this.reveal = reveal;
    }

    /// The layer that covers the window while the palette is open.
    public Parent view() {
        return view;
    }

    /// Searches these commands, as they are when the palette opens.
    public void offer(Supplier<List<Command>> offered) {
        commands = offered;
    }

    /// Searches these views and flows, as they are when the palette opens.
    public void offerViews(Supplier<List<Choice>> offered) {
        views = offered;
    }

    /// Searches this architecture.
    public void show(OpenedArchitecture opened) {
        shown = opened;
    }

    /// Whether the panel is on the screen.
    public boolean isOpen() {
        return view.isVisible();
    }

    /// Opens the palette.
    ///
    /// @param prefix what is typed already, as `>` for commands
    public void open(String prefix) {
        SearchIndex index = new SearchIndex(shown, commands.get(), views.get(), reveal);
        view.open(
                new Question(
                        "Search elements, relations, views and flows, > for commands",
                        "↑ ↓ choose   Enter open   Esc close   > commands   @ elements   # tags   : views, flows   ! problems",
                        index::find),
                prefix);
    }

    @Override
    public void ask(Question question) {
        view.open(question, "");
    }
}
