package dev.plumbline.views;

import java.util.Arrays;

/// The menus that commands stand in, in the order of the menu bar.
public enum CommandGroup {
    FILE("File", Reach.WINDOW),
    EDIT("Edit", Reach.DIAGRAM),
    MODEL("Model", Reach.DIAGRAM),
    ARRANGE("Arrange", Reach.DIAGRAM),
    VIEW("View", Reach.WINDOW),
    DIAGRAM("Diagram", Reach.DIAGRAM),
    SIMULATE("Simulate", Reach.WINDOW),
    REVIEW("Review", Reach.WINDOW),
    HELP("Help", Reach.WINDOW);

    private final String title;
    private final Reach reach;

    CommandGroup(String title, Reach reach) {
        this.title = title;
        this.reach = reach;
    }

    /// The title of the menu.
    public String title() {
        return title;
    }

    /// Where the keys of its commands work.
    public Reach reach() {
        return reach;
    }

    /// A command of this group.
    ///
    /// @param keys its usual keys, each as `Keys` reads it
    public Command command(String id, String name, String icon, Runnable action, String... keys) {
        return new Command(
                id, this, name, icon, Arrays.stream(keys).map(Keys::of).toList(), action);
    }

    /// Where the keys of a command work.
    public enum Reach {
        /// In the whole window.
        WINDOW,
        /// On the diagram, and elsewhere only where they mean nothing else: a list needs the arrows, a text field its
        /// own undo.
        DIAGRAM
    }
}
