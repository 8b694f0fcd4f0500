package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Theme;
import javafx.scene.paint.Color;

/// The colours of what is simulated on the diagram.
///
/// @param ground what lies behind texts
/// @param text texts
/// @param track the empty part of a bar
/// @param calm teal, for what is simulated and well
/// @param full for servers that are nearly all held, and for queues
/// @param failing for what fails
record SimColours(Color ground, Color text, Color track, Color calm, Color full, Color failing) {

    private static final double NEARLY_FULL = 0.7;
    private static final double FULL = 0.9;

    static SimColours of(Theme theme) {
        return switch (theme) {
            case LIGHT -> of("#ffffff", "#1f2328", "#57606a40", "#0f766e", "#9a6700", "#a40e26");
            case DARK -> of("#0d1117", "#e6edf3", "#8b949e50", "#2dd4bf", "#f2cc60", "#ff6a5e");
            case HIGH_CONTRAST -> of("#000000", "#ffffff", "#e0e0e060", "#2dd4bf", "#ffd83d", "#ff9b94");
        };
    }

    private static SimColours of(String ground, String text, String track, String calm, String full, String failing) {
        return new SimColours(
                Color.web(ground),
                Color.web(text),
                Color.web(track),
                Color.web(calm),
                Color.web(full),
                Color.web(failing));
    }

    /// The colour of a share of held servers; the number beside it says the same.
    Color busy(double share) {
        return share >= FULL ? failing : share >= NEARLY_FULL ? full : calm;
    }
}
