package dev.plumbline.views.tour;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A place in the window at which the tour stops.
///
/// @param title what is there
/// @param text what people can do there, with the present keys
/// @param place what is lit; nothing where the stop is about the whole window
/// @param prepare brings the place on the screen
public record TourStop(String title, ObservableValue<String> text, Optional<Node> place, Runnable prepare) {}
