package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.views.SampleServices;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewScrollTest {

    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new SampleServices());
        // What is found out of an element makes its overview longer.
        workbench.await(() -> !workbench
                .robot
                .lookup("#check-list")
                .<ListView<?>>query()
                .getItems()
                .isEmpty());
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void staysWherePeopleReadWhileTheModelChanges() throws TimeoutException {
        workbench.select("orders");
        workbench.await(() -> scroll().getContent().getBoundsInLocal().getHeight() > scroll().getHeight());
        Node reached = Workbench.fx(() -> {
            scroll().setVvalue(1);
            return workbench.robot.lookup(".relation-row").query();
        });
        Workbench.fx(() -> {
            workbench
                    .controller
                    .editing()
                    .change(new Change.UpdateElement("orders", "name", "Orders", "Order handling"));
            return true;
        });
        workbench.await(() -> title().equals("Order handling"));
        assertThat(Workbench.fx(() -> scroll().getVvalue())).isEqualTo(1);
        assertThat(workbench.robot.lookup(".relation-row").<Node>query()).isSameAs(reached);
        workbench.select("cart");
        workbench.await(() -> title().equals("Cart"));
        assertThat(Workbench.fx(() -> scroll().getVvalue()))
                .as("of another element")
                .isZero();
        assertThat(workbench.outlined()).isEqualTo(Set.of("cart"));
    }

    private ScrollPane scroll() {
        return workbench.robot.lookup(".inspector .scroll-pane").query();
    }

    private String title() {
        return workbench.robot.lookup(".inspector-title").<Labeled>query().getText();
    }
}
