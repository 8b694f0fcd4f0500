package dev.plumbline.demoplatform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SettingsTest {

    private final Settings usual = Settings.usual(Path.of("a folder=b"), URI.create("http://127.0.0.1:4318"));

    @Test
    void argumentsSayTheSame() {
        Settings zipkin = usual.withZipkin(URI.create("http://127.0.0.1:9411"));

        assertThat(Settings.of(usual.arguments())).isEqualTo(usual);
        assertThat(Settings.of(zipkin.arguments())).isEqualTo(zipkin);
    }

    @Test
    void anArgumentThatIsMissingIsTold() {
        assertThatThrownBy(() -> Settings.of(List.of("rate=40")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("workspace=");
    }

    @Test
    void aLoadIsPositive() {
        assertThatThrownBy(() -> new Load(0, new TreeMap<>(), 0.1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }
}
