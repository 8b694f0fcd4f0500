package dev.plumbline.demoplatform.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.demoplatform.http.Http;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

final class ServiceServerTest {

    private final InetAddress here = InetAddress.ofLiteral(Http.HOST);

    @Test
    void keepsItsPortWhileItRefusesConnections() throws IOException {
        try (ServiceServer server = new ServiceServer(exchange -> exchange.sendResponseHeaders(200, -1))) {
            int port = server.open();
            connect(port);
            server.refuse();
            assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> take(port)).isInstanceOf(BindException.class);
            assertThat(server.open()).isEqualTo(port);
            connect(port);
        }
    }

    @Test
    void letsItsPortGoAtTheEnd() throws IOException {
        ServiceServer server = new ServiceServer(exchange -> exchange.sendResponseHeaders(200, -1));
        int port = server.open();
        server.refuse();
        server.close();
        take(port);
    }

    private void connect(int port) throws IOException {
        new Socket(here, port).close();
    }

    private void take(int port) throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.setReuseAddress(false);
            taken.bind(new InetSocketAddress(here, port));
        }
    }
}
