package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationFilesContractTest extends ConnectorContract {

    @TempDir
    private Path folder;

    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("scores.csv"), "subject,metric,score\nshop,accuracy,0.9\n");
        connector = new EvaluationFilesProvider()
                .connect(
                        Connection.to("evaluations", "").withOption("files", "*.csv"),
                        Places.in(folder, new FakeClock()));
    }

    @Override
    protected Connector connector() {
        return connector;
    }
}
