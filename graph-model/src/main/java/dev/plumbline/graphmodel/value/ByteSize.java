package dev.plumbline.graphmodel.value;

/// A number of bytes, written as `512B`, `4MiB` or `2GB`.
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    /// @throws IllegalArgumentException if the value is negative
    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is at least 0B, got " + bytes);
        }
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /// The largest binary unit that needs no fraction, as in `4MiB`.
    @Override
    public String toString() {
        long value = bytes;
        int unit = 0;
        while (value != 0 && value % 1024 == 0 && unit < BINARY.length - 1) {
            value /= 1024;
            unit++;
        }
        return value + BINARY[unit];
    }
}
