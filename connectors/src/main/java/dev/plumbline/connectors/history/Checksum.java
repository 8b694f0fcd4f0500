package dev.plumbline.connectors.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// The CRC-32C at the end of what is kept: SQLite has none for its pages, so a bit that a disk turned would else be
/// read
/// as a value.
final class Checksum {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Checksum() {}

    /// The first bytes of an array with their checksum.
    static byte[] append(byte[] bytes, int size) {
        byte[] sealed = Arrays.copyOf(bytes, size + Integer.BYTES);
        INT.set(sealed, size, of(bytes, size));
        return sealed;
    }

    /// How many bytes stand before the checksum.
    ///
    /// @throws DamagedException if it does not fit them
    static int check(byte[] sealed) throws DamagedException {
        int size = sealed.length - Integer.BYTES;
        if (size < 0 || (int) INT.get(sealed, size) != of(sealed, size)) {
            throw new DamagedException("A checksum does not fit");
        }
        return size;
    }

    private static int of(byte[] bytes, int size) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        return (int) sum.getValue();
    }
}
