package dev.plumbline.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one program that answers later starts. It holds a lock, which the system lets go of when the program ends in
/// whatever way, and listens at a socket for what later starts are asked for.
public final class SingleInstance implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Meeting meeting;
    private final FileChannel channel;
    private @Nullable ServerSocketChannel server;

    private SingleInstance(Meeting meeting, FileChannel channel) {
        this.meeting = meeting;
        this.channel = channel;
    }

    /// Tries to be the one; where another is, hands over what was asked for.
    ///
    /// @param runtime the folder for what lives only while the program runs
    /// @param arguments what was asked for
    /// @param patience how long the other may take to answer or to end; it may be still starting
    public static Claim claim(Path runtime, List<String> arguments, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Message message = new Message(arguments);
        String reason;
        try {
            Meeting meeting = Meeting.of(runtime);
            do {
                Optional<SingleInstance> first = first(meeting);
                if (first.isPresent()) {
                    return new Claim.First(first.get());
                }
                try {
                    if (isTakenOver(meeting, message)) {
                        return new Claim.HandedOver(message.arguments());
                    }
                    reason = "it does not answer";
                } catch (IOException silent) {
                    reason = String.valueOf(silent.getMessage());
                }
            } while (System.nanoTime() < end && isRested());
        } catch (IOException | UnsupportedOperationException impossible) {
            reason = String.valueOf(impossible.getMessage());
        }
        return new Claim.Unknown(reason);
    }

    private static Optional<SingleInstance> first(Meeting meeting) throws IOException {
        FileChannel channel = FileChannel.open(meeting.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new SingleInstance(meeting, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    private static boolean isRested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTakenOver(Meeting meeting, Message message) throws IOException {
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(meeting.socket()))) {
            message.write(new DataOutputStream(Channels.newOutputStream(other)));
            return Message.isAcknowledged(new DataInputStream(Channels.newInputStream(other)));
        }
    }

    /// Begins to listen for later starts. A socket that a program left behind is taken over.
    ///
    /// @param asked told what a later start was asked for, on a thread of its own
    public void listen(Consumer<List<String>> asked) throws IOException {
        Files.deleteIfExists(meeting.socket());
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        opened.bind(UnixDomainSocketAddress.of(meeting.socket()));
        server = opened;
        Thread.ofVirtual().name("single-instance").start(() -> serve(opened, asked));
    }

    private static void serve(ServerSocketChannel server, Consumer<List<String>> asked) {
        while (server.isOpen()) {
            try (SocketChannel other = server.accept()) {
                Message message = Message.read(new DataInputStream(Channels.newInputStream(other)));
                Message.acknowledge(new DataOutputStream(Channels.newOutputStream(other)));
                asked.accept(message.arguments());
            } catch (IOException broken) {
                if (server.isOpen()) {
                    log().log(System.Logger.Level.DEBUG, "A later start did not say what it wants", broken);
                }
            }
        }
    }

    /// Lets the next one in.
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(meeting.socket());
            }
            // The lock ends with its channel. The file stays: another program may hold it open already.
            channel.close();
        } catch (IOException immovable) {
            log().log(System.Logger.Level.DEBUG, "The next start may not be let in", immovable);
        }
    }

    /// The first logger makes Java look into every jar; a start that has nothing to say does without.
    private static System.Logger log() {
        return System.getLogger(SingleInstance.class.getName());
    }
}
