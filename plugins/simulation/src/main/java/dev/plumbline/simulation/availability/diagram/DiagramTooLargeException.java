package dev.plumbline.simulation.availability.diagram;

import java.io.Serial;

/// A structure whose decision diagram has more nodes than allowed; bounds can be given instead.
public final class DiagramTooLargeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DiagramTooLargeException(int most) {
        super("The decision diagram has more than " + most + " nodes");
    }
}
