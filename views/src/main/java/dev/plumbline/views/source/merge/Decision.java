package dev.plumbline.views.source.merge;

import dev.plumbline.graphmodel.workspace.LineMerge;

/// What people decide on one place.
enum Decision {
    MINE("Keep mine"),
    THEIRS("Take theirs"),
    BOTH("Both");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    /// What it is called on its button.
    String words() {
        return words;
    }

    /// The text that comes in the place.
    String text(LineMerge.Region region) {
        return switch (this) {
            case MINE -> region.ours();
            case THEIRS -> region.theirs();
            case BOTH -> joined(region.ours(), region.theirs());
        };
    }

    private static String joined(String ours, String theirs) {
        boolean open = !ours.isEmpty() && !ours.endsWith("\n") && !theirs.isEmpty();
        return open ? ours + (theirs.contains("\r\n") ? "\r\n" : "\n") + theirs : ours + theirs;
    }
}
