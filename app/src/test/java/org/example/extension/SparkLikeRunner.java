package org.example.extension;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationRunner;
import java.net.URI;

/// A runner of a third party that has one machine.
public final class SparkLikeRunner implements SimulationRunner {

    @Override
    public String scheme() {
        return "sparkle";
    }

    @Override
    public void run(URI place, Task task, Results results, Progress progress) throws ConnectorException {
        if (place.getHost().equals("nowhere")) {
            throw new ConnectorException("nowhere does not answer.", "Start it.");
        }
        for (int number = 0; number < task.scenarios().size(); number++) {
            results.add(
                    number,
                    task.simulator()
                            .simulate(task.architecture(), task.scenarios().get(number), progress));
        }
    }
}
