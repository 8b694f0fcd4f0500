package dev.plumbline.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleInstanceTest {

    private static final List<String> OPEN = List.of("open", "/home/ada/shop");

    @TempDir
    private Path folder;

    private final BlockingQueue<List<String>> asked = new LinkedBlockingQueue<>();

    @Test
    void handsTheArgumentsOfASecondStartOver() throws Exception {
        try (SingleInstance first = first("shop")) {
            first.listen(asked::add);
            assertThat(claim("shop")).isEqualTo(new Claim.HandedOver(OPEN));
            assertThat(asked.poll(5, TimeUnit.SECONDS)).isEqualTo(OPEN);
            assertThat(claim("shop")).isEqualTo(new Claim.HandedOver(OPEN));
        }
    }

    @Test
    void keepsWorkspacesApart() throws Exception {
        try (SingleInstance one = first("shop");
                SingleInstance other = first("bank")) {
            one.listen(asked::add);
            other.listen(asked::add);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void meetsInOneWorkspaceUnderAllItsNames() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("shop"));
        try (SingleInstance first = first("shop")) {
            first.listen(asked::add);
            assertThat(claim("link")).isInstanceOf(Claim.HandedOver.class);
            assertThat(claim("shop/../shop/.")).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void letsTheNextOneInWhenItIsClosed() throws Exception {
        try (SingleInstance first = first("shop")) {
            first.listen(asked::add);
        }
        try (SingleInstance next = first("shop")) {
            next.listen(asked::add);
            assertThat(claim("shop")).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void takesASocketOverThatAProgramLeftBehind() throws Exception {
        Meeting meeting = Meeting.of(runtime(), folder.resolve("shop"));
        ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(UnixDomainSocketAddress.of(meeting.socket()));
        killed.close();
        assertThat(meeting.socket()).exists();
        try (SingleInstance first = first("shop")) {
            first.listen(asked::add);
            assertThat(claim("shop")).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void waitsForOneThatIsStillStarting() throws Exception {
        try (SingleInstance first = first("shop")) {
            Thread starting = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(300);
                    first.listen(asked::add);
                } catch (IOException | InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(SingleInstance.claim(runtime(), folder.resolve("shop"), OPEN, Duration.ofSeconds(20)))
                    .isInstanceOf(Claim.HandedOver.class);
            starting.join();
        }
    }

    @Test
    void givesUpOnOneThatDoesNotAnswer() {
        SingleInstance silent = first("shop");
        assertThat(claim("shop")).isInstanceOf(Claim.Unknown.class);
        silent.close();
    }

    @Test
    void survivesWhoTalksNonsense() throws Exception {
        try (SingleInstance first = first("shop")) {
            first.listen(asked::add);
            Meeting meeting = Meeting.of(runtime(), folder.resolve("shop"));
            try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(meeting.socket()))) {
                stranger.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 9, 127, 127, 127, 127}));
            }
            assertThat(claim("shop")).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void findsRoomWhereTheFoldersNameIsTooLong() throws Exception {
        Path deep = folder.resolve("a".repeat(120));
        Meeting meeting = Meeting.of(deep, folder.resolve("shop"));
        assertThat(meeting.socket().toString().length()).isLessThanOrEqualTo(100);
        Files.deleteIfExists(meeting.socket().getParent());
    }

    private SingleInstance first(String workspace) {
        return ((Claim.First) claim(workspace)).instance();
    }

    private Claim claim(String workspace) {
        return SingleInstance.claim(runtime(), folder.resolve(workspace), OPEN, Duration.ofSeconds(1));
    }

    private Path runtime() {
        return folder.resolve("run");
    }
}
