package dev.plumbline.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A real Prometheus server that scrapes addresses every second.
record ScrapingPrometheus(Process process, String address) implements AutoCloseable {

    static ScrapingPrometheus start(Path program, Path folder, List<String> targets)
            throws IOException, InterruptedException {
        String scraped = targets.stream()
                .map(URI::create)
                .map(uri -> "'" + uri.getHost() + ":" + uri.getPort() + "'")
                .collect(Collectors.joining(", "));
        Path file = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s}
                scrape_configs:
                  - job_name: services
                    honor_labels: true
                    static_configs: [{targets: [%s]}]
                """.formatted(scraped));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        ScrapingPrometheus server = new ScrapingPrometheus(process, "http://127.0.0.1:" + port);
        while (!server.isReady()) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(100);
        }
        return server;
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + "/-/ready").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
