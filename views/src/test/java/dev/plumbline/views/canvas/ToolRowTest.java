package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ToolRowTest {

    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 160, 200, 240, 280, 320, 400, 500, 700})
    void nothingLiesOverAnythingElseOrOutside(int width) throws TimeoutException {
        ToolRow row = laidOut(width);
        List<Node> shown = row.getChildren().stream().filter(Node::isVisible).toList();
        double end = 0;
        for (Node node : shown) {
            if (node.getBoundsInParent().getWidth() > 0) {
                assertThat(node.getLayoutX()).isGreaterThanOrEqualTo(end);
                end = node.getLayoutX() + node.getLayoutBounds().getWidth();
            }
        }
        assertThat(end).isLessThanOrEqualTo(width);
    }

    @Test
    void showsEverythingWhereThereIsRoom() throws TimeoutException {
        ToolRow row = laidOut(700);
        assertThat(row.hidden()).isEmpty();
        assertThat(more(row).isVisible()).isFalse();
    }

    @Test
    void putsTheLeastUsedIntoTheMenuFirst() throws TimeoutException {
        ToolRow row = laidOut(375);
        assertThat(more(row).isVisible()).isTrue();
        assertThat(more(row).getItems()).extracting(MenuItem::getText).containsExactly("rare");
        assertThat(laidOut(300).hidden()).hasSize(2);
        more(row).getItems().getFirst().fire();
        assertThat(done).containsExactly("rare");
    }

    @Test
    void bringsThemBackWhenThereIsRoomAgain() throws TimeoutException {
        ToolRow row = laidOut(200);
        assertThat(row.hidden()).isNotEmpty();
        fx(() -> {
            row.resize(700, 40);
            row.layout();
        });
        assertThat(row.hidden()).isEmpty();
    }

    private ToolRow laidOut(int width) throws TimeoutException {
        Region path = new Region();
        path.setPrefSize(120, 20);
        ToolRow row =
                new ToolRow(path, List.of(tool("often", 1), tool("always", 0), tool("rare", 3), tool("seldom", 2)));
        fx(() -> {
            new Scene(row, width, 40);
            row.applyCss();
            row.resize(width, 40);
            row.layout();
        });
        return row;
    }

    private ToolRow.Tool tool(String name, int rank) {
        Button button = new Button(name);
        button.setAccessibleText(name);
        button.setMinWidth(0);
        button.setPrefSize(70, 24);
        button.setOnAction(event -> done.add(name));
        return new ToolRow.Tool(button, rank, List.of(ToolItems.of(button)));
    }

    private static MenuButton more(ToolRow row) {
        return (MenuButton) row.getChildren().getLast();
    }

    private static void fx(Runnable action) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }
}
