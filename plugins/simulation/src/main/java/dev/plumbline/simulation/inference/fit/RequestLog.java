package dev.plumbline.simulation.inference.fit;

import dev.plumbline.graphmodel.Problem;
import java.util.List;

/// What stands in a file of measured requests.
///
/// @param requests the requests that can be used, in the order of their arrival
/// @param problems what is wrong in the other lines, in the order of the lines
public record RequestLog(List<MeasuredRequest> requests, List<Problem> problems) {

    public RequestLog {
        requests = List.copyOf(requests);
        problems = List.copyOf(problems);
    }
}
