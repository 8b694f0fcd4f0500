package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.ExchangedServices;
import dev.plumbline.views.WorkbenchServices;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// One window for all tests of a class. Each of them begins with a workspace that was just opened from files of its
/// own, and with a window that shows what it showed at first.
final class SharedWindow implements AutoCloseable {

    /// What may lie over the window, and its panels.
    private static final List<String> PLACES = List.of(
            ".search-layer",
            ".overlay",
            ".find-bar",
            ".form-layer",
            ".source-bar",
            "#rename-field",
            "#filter-strip",
            "#flow-bar",
            "#tour",
            "#standpoint-bar",
            ".notification",
            "#model-tree",
            ".inspector",
            ".evidence",
            "#source-desk",
            "#timeline",
            "#legend-card");

    private @Nullable ExchangedServices services;
    private @Nullable Workbench workbench;
    private @Nullable Seen first;

    /// The window with a workspace of these services; it is made for the first ones, which say what is set as well. One
    /// that does not come back to what it was is not used again.
    Workbench begin(WorkbenchServices next) throws TimeoutException {
        if (workbench == null || services == null) {
            return open(next);
        }
        try {
            return again(workbench, services, next);
        } catch (TimeoutException | RuntimeException | AssertionError lost) {
            close();
            throw lost;
        }
    }

    private Workbench open(WorkbenchServices next) throws TimeoutException {
        ExchangedServices exchanged = new ExchangedServices(next);
        Workbench opened = Workbench.open(exchanged);
        opened.await(exchanged::isShown);
        services = exchanged;
        workbench = opened;
        first = Seen.of(opened);
        return opened;
    }

    private Workbench again(Workbench used, ExchangedServices exchanged, WorkbenchServices next)
            throws TimeoutException {
        tidy(used);
        Workbench.fx(() -> {
            used.controller.open(exchanged.exchange(next));
            return true;
        });
        used.await(exchanged::isShown);
        try {
            used.await(() -> Seen.of(used).equals(first));
        } catch (TimeoutException different) {
            assertThat(Seen.of(used)).as("what the window shows").isEqualTo(first);
        }
        return used;
    }

    private static void tidy(Workbench used) throws TimeoutException {
        for (int i = 0; i < 3; i++) {
            used.robot.push(KeyCode.ESCAPE);
        }
        Workbench.fx(() -> {
            used.canvas().requestFocus();
            return true;
        });
        used.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        Workbench.fx(() -> {
            used.robot.lookup("Overview").<ToggleButton>query().fire();
            used.robot
                    .lookup("#evidence-tabs")
                    .<TabPane>query()
                    .getSelectionModel()
                    .select(0);
            if (used.isVisible("#source-desk")) {
                used.run("view.source");
            }
            return true;
        });
        closeNotices(used);
    }

    private static void closeNotices(Workbench used) throws TimeoutException {
        Workbench.fx(() -> {
            used.robot
                    .lookup(".notification")
                    .queryAllAs(atlantafx.base.controls.Notification.class)
                    .forEach(notice -> notice.getOnClose().handle(new Event(Event.ANY)));
            return true;
        });
    }

    @Override
    public void close() throws TimeoutException {
        if (workbench != null) {
            workbench.close();
            workbench = null;
        }
    }

    /// What a test begins with.
    ///
    /// @param words where people are in the diagram, how near and how deep, and what is shown over it
    /// @param places which panels there are, and what lies over the window
    /// @param outlined what is selected
    private record Seen(List<String> words, Set<String> places, Set<Object> outlined) {

        static Seen of(Workbench workbench) throws TimeoutException {
            return Workbench.fx(() -> new Seen(
                    List.of(
                            workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                                    .map(Labeled::getText)
                                    .collect(Collectors.joining("/")),
                            workbench.label("#open-levels"),
                            workbench.label("#zoom-level"),
                            workbench.label("#overlay-picker"),
                            workbench
                                    .robot
                                    .lookup("#tree-filter")
                                    .queryTextInputControl()
                                    .getText(),
                            workbench.controller.view().getPseudoClassStates().toString(),
                            Boolean.toString(workbench.canvas().isFocused())),
                    PLACES.stream().filter(workbench::isVisible).collect(Collectors.toCollection(TreeSet::new)),
                    workbench.outlined()));
        }
    }
}
