package dev.plumbline.app.composition;

import dev.plumbline.graphmodel.Problem;
import java.util.List;

/// What is installed behind one extension point: what comes with the program first, then that of third parties.
///
/// @param found what works
/// @param thirdParties the names of the classes that do not come with the program and work
/// @param problems what does not work, and was left out
public record Installed<T>(List<T> found, List<String> thirdParties, List<Problem> problems) {

    public Installed {
        found = List.copyOf(found);
        thirdParties = List.copyOf(thirdParties);
        problems = List.copyOf(problems);
    }
}
