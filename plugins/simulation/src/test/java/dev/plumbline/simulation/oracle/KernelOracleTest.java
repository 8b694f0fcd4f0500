package dev.plumbline.simulation.oracle;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The kernel finds the figures of queues.
final class KernelOracleTest {

    @TestFactory
    List<DynamicTest> findsTheFiguresOfQueues() throws IOException {
        return new OracleOfQueues(1, 0.1).tests();
    }
}
