package dev.plumbline.connectors.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/// A stream that breaks when more than a number of bytes were read.
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream source, long limit) {
        super(source);
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooLongException {
        left -= read;
        if (left < 0) {
            throw new TooLongException();
        }
    }

    /// The answer is longer than the limit.
    static final class TooLongException extends IOException {

        @Serial
        private static final long serialVersionUID = 1;
    }
}
