package dev.plumbline.views.simulation;

/// A part of what is shown of a result.
enum Section {
    OVERVIEW("Overview", "What holds, what breaks first, and where the time goes"),
    CHARTS("Charts", "How it went over simulated time"),
    ENTRIES("Entry points", "What those who ask see"),
    ELEMENTS("Elements", "What each element has to do"),
    COMPARISON("Compare", "By how much it differs from another result"),
    NOTES("Notes", "What was assumed, and where to write what is missing");

    private final String title;
    private final String help;

    Section(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /// What it is called.
    String title() {
        return title;
    }

    /// What it tells.
    String help() {
        return help;
    }
}
