package dev.plumbline.simulation.formulas;

import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.SimulatorContract;

final class QueueingSimulatorContractTest extends SimulatorContract {

    @Override
    protected Simulator simulator() {
        return new QueueingSimulator();
    }
}
