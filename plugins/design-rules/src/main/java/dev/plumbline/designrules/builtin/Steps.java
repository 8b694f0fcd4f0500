package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.Hop;
import java.util.List;

/// How long a path is, in words.
final class Steps {

    private Steps() {}

    static String of(List<Hop> path) {
        return path.size() == 1 ? "1 step" : path.size() + " steps";
    }
}
