package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorProvider;
import java.net.URI;
import java.util.Map;

/// Makes connectors to Prometheus servers, which ask the standard queries. The environment variable
/// `PLUMBLINE_PROMETHEUS_TOKEN` may hold a token.
public final class PrometheusProvider implements ConnectorProvider {

    private static final String TOKEN = "PLUMBLINE_PROMETHEUS_TOKEN";

    @Override
    public String kind() {
        return "prometheus";
    }

    @Override
    public Connector connect(URI address, Map<String, String> environment) {
        PrometheusSettings settings = PrometheusSettings.of(kind(), address.toString());
        return new PrometheusConnector(
                environment.containsKey(TOKEN)
                        ? settings.with(new Authentication.Bearer(new Secret.EnvironmentVariable(TOKEN)))
                        : settings,
                environment);
    }
}
