package dev.plumbline.connectors.otlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Reads the bytes of requests up to a size, into an array that is used again and again. Not for several threads.
final class Body {

    private static final int FIRST = 64 * 1024;

    private final int largest;
    private byte[] bytes = new byte[FIRST];

    /// @param largest how many bytes there may be
    Body(int largest) {
        this.largest = largest;
    }

    /// The bytes that were read last, and after them old ones.
    byte[] bytes() {
        return bytes;
    }

    /// Decompresses.
    ///
    /// @return how many bytes there are
    /// @throws TooLargeException if there are more than may be
    /// @throws IOException if it is not compressed as it should be
    int decompress(byte[] compressed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed), FIRST)) {
            return read(in);
        }
    }

    /// Reads all.
    ///
    /// @return how many bytes there are
    /// @throws TooLargeException if there are more than may be
    int read(InputStream in) throws IOException {
        int length = 0;
        while (true) {
            int more = in.read(bytes, length, bytes.length - length);
            if (more < 0) {
                return length;
            }
            length += more;
            if (length > largest) {
                throw new TooLargeException(largest);
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, largest + 1));
            }
        }
    }
}
