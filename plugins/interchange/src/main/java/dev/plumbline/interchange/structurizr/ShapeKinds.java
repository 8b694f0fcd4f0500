package dev.plumbline.interchange.structurizr;

import com.structurizr.view.Shape;
import dev.plumbline.graphmodel.ElementKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which kind the shape of an element in Structurizr's diagrams stands for: a cylinder or bucket for a datastore, a
/// pipe for a queue, a web browser, window or mobile device for a client.
final class ShapeKinds {

    private ShapeKinds() {}

    /// The kind that the shape of the element in diagrams stands for, if it stands for one.
    static Optional<ElementKind> of(@Nullable Shape shape) {
        if (shape == null) {
            return Optional.empty();
        }
        return switch (shape) {
            case Cylinder, Bucket -> Optional.of(ElementKind.DATASTORE);
            case Pipe -> Optional.of(ElementKind.QUEUE);
            case WebBrowser, Window, MobileDevicePortrait, MobileDeviceLandscape -> Optional.of(ElementKind.CLIENT);
            case Box,
                    RoundedBox,
                    Circle,
                    Ellipse,
                    Hexagon,
                    Diamond,
                    Person,
                    Robot,
                    Folder,
                    Terminal,
                    Shell,
                    Component -> Optional.empty();
        };
    }
}
