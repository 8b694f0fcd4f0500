package dev.plumbline.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload.OpenWorkload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlowPlannerTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void takesDataThatFlowsBackAsPartOfTheAnswer() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Research
                elements:
                  web: {kind: client, name: Web}
                  agent: {kind: agent, name: Agent, replicas: 1, serviceTime: 1ms}
                  pages: {kind: service, name: Pages, replicas: 1, serviceTime: 1ms}
                  model: {kind: model-endpoint, name: Model, replicas: 1, serviceTime: 1ms}
                relations:
                  - {id: web-agent, from: web, to: agent, kind: calls}
                  - {id: agent-pages, from: agent, to: pages, kind: calls}
                  - {id: pages-agent, from: pages, to: agent, kind: flows-to}
                  - {id: agent-model, from: agent, to: model, kind: calls}
                flows:
                  research:
                    name: Research
                    steps: [web-agent, {loop: {count: 4, steps: [agent-pages, pages-agent, agent-model]}}]
                """);
        Architecture architecture =
                new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();
        Scenario scenario = Scenario.of("load", List.of(OpenWorkload.poisson("web-agent", new Rate(10))));
        SimulationResult result = new QueueingSimulator().simulate(architecture, scenario, Progress.NONE);
        assertThat(throughput(result, "agent")).isCloseTo(10, withPercentage(0.1));
        assertThat(throughput(result, "pages")).isCloseTo(40, withPercentage(0.1));
        assertThat(throughput(result, "model")).isCloseTo(40, withPercentage(0.1));
    }

    private static double throughput(SimulationResult result, String element) {
        return result.elements().get(element).throughput().value();
    }
}
