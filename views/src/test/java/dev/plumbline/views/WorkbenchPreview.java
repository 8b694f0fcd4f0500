package dev.plumbline.views;

import dev.plumbline.views.shell.WorkbenchController;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens the sample in a real window, to look at it.
public final class WorkbenchPreview extends Application {

    private WorkbenchController controller;

    public static void main(String[] arguments) {
        launch(WorkbenchPreview.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        controller = new WorkbenchController(new SampleServices());
        stage.setScene(new Scene(controller.view(), 1600, 1000));
        stage.setTitle("Plumbline");
        stage.show();
        controller.start();
    }

    @Override
    public void stop() {
        controller.close();
    }
}
