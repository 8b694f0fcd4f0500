package dev.plumbline.connectors.alertmanager;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class AlertmanagerContractTest extends ConnectorContract {

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(AlertmanagerAnswers::to);
        connector = new AlertmanagerProvider()
                .connect(Connection.to("alertmanager", server.url()), Places.with(new FakeClock()));
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }
}
