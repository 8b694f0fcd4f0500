package dev.plumbline.simulation.oracle;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The kernel finds the figures of queues in runs that are ten times as long as usual, so that the intervals are a
/// third
/// as wide.
@Tag("soak")
final class KernelOracleSoakTest {

    @TestFactory
    List<DynamicTest> findsTheFiguresOfQueues() throws IOException {
        return new OracleOfQueues(10, 0.08).tests();
    }
}
