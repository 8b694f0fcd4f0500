package dev.plumbline.connectors.openmetrics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a stream of UTF-8 text, one at a time, so that a huge text does not fill the memory.
final class Lines {

    private final InputStream source;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] line = new byte[1 << 10];
    private int length;
    private int at;
    private int end;
    private int number;

    Lines(InputStream source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /// The number of the line that was given last, from 1.
    int number() {
        return number;
    }

    /// The next line without its end; null after the last.
    @Nullable
    String next() throws IOException, MalformedMetricsException {
        length = 0;
        boolean isAny = false;
        while (at < end || fill()) {
            isAny = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            append(stop);
            if (stop < end) {
                at = stop + 1;
                break;
            }
        }
        if (!isAny) {
            return null;
        }
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return text();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.read(buffer));
        return end > 0;
    }

    private void append(int stop) throws MalformedMetricsException {
        int more = stop - at;
        if (length + more > longest) {
            throw new MalformedMetricsException(
                    number + 1, 1, "the line is longer than " + longest + " bytes, so it is no line of metrics");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
        at = stop;
    }

    private String text() throws MalformedMetricsException {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return decoded();
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String decoded() throws MalformedMetricsException {
        CharBuffer text = CharBuffer.allocate(length);
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(line, 0, length), text, true);
        if (result.isError()) {
            throw new MalformedMetricsException(number, text.position() + 1, "this is not UTF-8");
        }
        return text.flip().toString();
    }
}
