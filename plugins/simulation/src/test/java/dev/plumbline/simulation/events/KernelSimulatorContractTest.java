package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.SimulatorContract;

final class KernelSimulatorContractTest extends SimulatorContract {

    @Override
    protected Simulator simulator() {
        return new KernelSimulator();
    }
}
