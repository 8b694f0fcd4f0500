package dev.plumbline.diagrams.layout;

import java.util.List;

/// Boxes that are to be dealt out to layers, so that links lead from a layer to the next and the whole gets a wanted
/// shape.
///
/// @param boxes the extents of the boxes: along the flow as the width, across it as the height
/// @param wanted the wanted extent along the flow over that across it
/// @param gap the distance of layers
record Layering(List<Size> boxes, List<Line> links, double wanted, double gap) {

    Layering {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /// Links from one box to another.
    ///
    /// @param weight how many there are
    record Line(int from, int to, int weight) {}

    /// The boxes in layers.
    ///
    /// @param layers the layer of each box, from 0, none of them empty
    /// @param size the expected extent along and across the flow
    record Result(List<Integer> layers, Size size) {
        Result {
            layers = List.copyOf(layers);
        }
    }
}
