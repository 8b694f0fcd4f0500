package dev.plumbline.views.simulation;

import dev.plumbline.views.SelectedParts;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;

/// A result: what it says as a whole, over the part that people look at.
final class ResultView extends BorderPane {

    private final ResultHeader header;
    private final ResultBody body;

    ResultView(
            SimulationModel model,
            SimulationController controller,
            SelectedParts selection,
            ObservableValue<Number> moment) {
        header = new ResultHeader(model, controller);
        body = new ResultBody(model, controller, selection, moment);
        setMinSize(0, 0);
        setTop(header);
        setCenter(body);
    }

    void close() {
        header.close();
        body.close();
    }
}
