package dev.plumbline.connectors.history;

import java.util.ArrayList;
import java.util.List;

/// Roll-ups of one lane as bytes.
final class BucketChunk {

    private static final int FORMAT = 1;

    private BucketChunk() {}

    /// @param buckets of one length
    static byte[] encode(List<Bucket> buckets) {
        BitWriter bits = new BitWriter();
        bits.write(FORMAT, Byte.SIZE);
        bits.write(buckets.size(), Integer.SIZE);
        Columns columns = new Columns();
        for (Bucket bucket : buckets) {
            columns.start.write(bits, bucket.start());
            columns.count.write(bits, bucket.count());
            columns.lastTime.write(bits, bucket.lastTime());
            columns.min.write(bits, bucket.min());
            columns.max.write(bits, bucket.max());
            columns.mean.write(bits, bucket.mean());
            columns.last.write(bits, bucket.last());
        }
        return bits.sealed();
    }

    /// @param length how long the buckets are, in milliseconds
    static List<Bucket> decode(byte[] bytes, long length) throws DamagedException {
        BitReader bits = new BitReader(bytes);
        if (bits.read(Byte.SIZE) != FORMAT) {
            throw new DamagedException("A roll-up has an unknown format");
        }
        long size = bits.read(Integer.SIZE);
        Columns columns = new Columns();
        List<Bucket> buckets = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            long start = columns.start.read(bits);
            long count = columns.count.read(bits);
            long lastTime = columns.lastTime.read(bits);
            buckets.add(new Bucket(
                    start,
                    length,
                    columns.min.read(bits),
                    columns.max.read(bits),
                    columns.mean.read(bits),
                    count,
                    columns.last.read(bits),
                    lastTime));
        }
        return buckets;
    }

    private static final class Columns {
        private final TimeColumn start = new TimeColumn();
        private final TimeColumn count = new TimeColumn();
        private final TimeColumn lastTime = new TimeColumn();
        private final ValueColumn min = new ValueColumn();
        private final ValueColumn max = new ValueColumn();
        private final ValueColumn mean = new ValueColumn();
        private final ValueColumn last = new ValueColumn();
    }
}
