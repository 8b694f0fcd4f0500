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
        try (SingleInstance first = first()) {
            first.listen(asked::add);
            assertThat(claim()).isEqualTo(new Claim.HandedOver(OPEN));
            assertThat(asked.poll(5, TimeUnit.SECONDS)).isEqualTo(OPEN);
            assertThat(claim()).isEqualTo(new Claim.HandedOver(OPEN));
        }
    }

    @Test
    void keepsHomesApart() throws Exception {
        try (SingleInstance one = first();
                SingleInstance other = first(folder.resolve("other"))) {
            one.listen(asked::add);
            other.listen(asked::add);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void takesThePlaceOfOneThatEndsMeanwhile() throws Exception {
        SingleInstance ending = first();
        Thread end = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
                ending.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Claim claim = SingleInstance.claim(runtime(), OPEN, Duration.ofSeconds(20));
        assertThat(claim).isInstanceOf(Claim.First.class);
        ((Claim.First) claim).instance().close();
        end.join();
    }

    @Test
    void letsTheNextOneInWhenItIsClosed() throws Exception {
        try (SingleInstance first = first()) {
            first.listen(asked::add);
        }
        try (SingleInstance next = first()) {
            next.listen(asked::add);
            assertThat(claim()).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void takesASocketOverThatAProgramLeftBehind() throws Exception {
        Meeting meeting = Meeting.of(runtime());
        ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(UnixDomainSocketAddress.of(meeting.socket()));
        killed.close();
        assertThat(meeting.socket()).exists();
        try (SingleInstance first = first()) {
            first.listen(asked::add);
            assertThat(claim()).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void waitsForOneThatIsStillStarting() throws Exception {
        try (SingleInstance first = first()) {
            Thread starting = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(300);
                    first.listen(asked::add);
                } catch (IOException | InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(SingleInstance.claim(runtime(), OPEN, Duration.ofSeconds(20)))
                    .isInstanceOf(Claim.HandedOver.class);
            starting.join();
        }
    }

    @Test
    void givesUpOnOneThatDoesNotAnswer() {
        SingleInstance silent = first();
        assertThat(claim()).isInstanceOf(Claim.Unknown.class);
        silent.close();
    }

    @Test
    void survivesWhoTalksNonsense() throws Exception {
        try (SingleInstance first = first()) {
            first.listen(asked::add);
            Meeting meeting = Meeting.of(runtime());
            try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(meeting.socket()))) {
                stranger.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 9, 127, 127, 127, 127}));
            }
            assertThat(claim()).isInstanceOf(Claim.HandedOver.class);
        }
    }

    @Test
    void findsRoomWhereTheFoldersNameIsTooLong() throws Exception {
        Path deep = folder.resolve("a".repeat(120));
        Meeting meeting = Meeting.of(deep);
        assertThat(meeting.socket().toString().length()).isLessThanOrEqualTo(100);
        Files.deleteIfExists(meeting.socket().getParent());
    }

    private SingleInstance first() {
        return first(runtime());
    }

    private static SingleInstance first(Path runtime) {
        return ((Claim.First) SingleInstance.claim(runtime, OPEN, Duration.ofSeconds(1))).instance();
    }

    private Claim claim() {
        return SingleInstance.claim(runtime(), OPEN, Duration.ofSeconds(1));
    }

    private Path runtime() {
        return folder.resolve("run");
    }
}
