package dev.plumbline.simulation;

import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.SimulatorContract;

final class KernelSimulatorContractTest extends SimulatorContract {

    @Override
    protected Simulator simulator() {
        return new KernelSimulator();
    }
}
