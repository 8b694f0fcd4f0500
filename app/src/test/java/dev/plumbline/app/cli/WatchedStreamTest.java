package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WatchedStreamTest {

    private final ByteArrayOutputStream below = new ByteArrayOutputStream();
    private final WatchedStream stream = new WatchedStream(below);

    @Test
    void knowsWhetherItWasUsed() throws IOException {
        stream.write(new byte[0]);
        assertThat(stream.isUsed()).isFalse();
        stream.write('a');
        assertThat(stream.isUsed()).isTrue();
        assertThat(stream.take(Duration.ZERO)).isFalse();
    }

    @Test
    void belongsToTheThreadThatTookIt() throws Exception {
        Thread other = new Thread(() -> assertThat(stream.take(Duration.ZERO)).isTrue());
        other.start();
        other.join();
        stream.write('a');
        assertThat(below.size()).isZero();
        assertThat(stream.take(Duration.ZERO)).isTrue();
        stream.write('b');
        assertThat(below.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("b");
    }
}
