package dev.plumbline.views.source;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the panel.
final class SourceKeys {

    private final SourceController controller;
    private final Completing completing;

    private SourceKeys(SourceController controller, Completing completing) {
        this.controller = controller;
        this.completing = completing;
    }

    static void install(SourceController controller, Node view, Completing completing) {
        SourceKeys keys = new SourceKeys(controller, completing);
        view.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        if (completing.pressed(event) || runs(event)) {
            event.consume();
        }
    }

    private boolean runs(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShortcutDown() && !event.isShiftDown()) {
            return switch (code) {
                case F -> done(controller::find);
                case G -> done(controller::goToLine);
                case SPACE -> done(completing::ask);
                default -> false;
            };
        }
        return switch (code) {
            case F8 -> done(event.isShiftDown() ? controller::previousProblem : controller::nextProblem);
            case F4 -> done(controller::showInDiagram);
            default -> false;
        };
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    /// Whether a key is for the panel while it has the keyboard.
    ///
    /// @param open whether a list or a field is open that Escape closes
    static boolean wants(KeyEvent event, boolean open) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            return open;
        }
        if (event.isAltDown()) {
            return event.isControlDown() && !event.getText().isEmpty();
        }
        if (event.isShortcutDown()) {
            return switch (code) {
                case A, C, V, X, F, G, SPACE, TAB, INSERT, BACK_SPACE, DELETE -> true;
                default -> code.isNavigationKey();
            };
        }
        return !code.isFunctionKey() || code == KeyCode.F8;
    }
}
