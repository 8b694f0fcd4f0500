package dev.plumbline.connectors.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OtlpProviderTest {

    private static final Surroundings HERE = new Surroundings(Path.of("."), new TreeMap<>(), InstantSource.system());

    @Test
    void isFoundByItsKind() {
        assertThat(ServiceLoader.load(ConnectorProvider.class))
                .extracting(ConnectorProvider::kind)
                .contains("otlp");
    }

    @Test
    void listensAtTheLoopbackAddress() throws ConnectorException {
        try (Connector connector = connect(Connection.to("otlp", "").withOption("port", "0"))) {
            assertThat(connector.test()).startsWith("OTLP/HTTP receiver at http://127.0.0.1:");
        }
    }

    @Test
    void listensElsewhereOnlyWhereThatIsAskedFor() {
        Connection everywhere = Connection.to("otlp", "").withOption("host", "0.0.0.0");
        assertThatThrownBy(() -> connect(everywhere))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("0.0.0.0, where other machines can send to");
        assertThatCode(() -> connect(everywhere.withOption("expose", "true"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "prt, 4318, does not know|do not know, Maybe you meant 'port'",
        "port, 70000, a whole number from 0 to 65535, leave it out",
        "port, x, a whole number from 0 to 65535, leave it out",
        "expose, yes, not true or false, leave it out"
    })
    void saysWhatIsWrongWithOptions(String option, String value, String what, String remedy) {
        assertThatThrownBy(() -> connect(Connection.to("otlp", "").withOption(option, value)))
                .isInstanceOfSatisfying(ConnectorException.class, wrong -> {
                    assertThat(wrong).message().containsPattern(what);
                    assertThat(wrong.remedy()).contains(remedy);
                });
    }

    private static Connector connect(Connection connection) throws ConnectorException {
        return new OtlpProvider().connect(connection, HERE);
    }
}
