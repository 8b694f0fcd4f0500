package dev.plumbline.connectors.otlp;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/// Reads messages in the binary encoding of Protocol Buffers, without making objects of them.
public final class ProtobufFields implements Fields {

    private static final int DEEPEST = 32;
    private static final int VARIABLE = 0;
    private static final int FIXED_64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final CodedInputStream in;
    private final int[] limits = new int[DEEPEST];
    private int depth;
    private int tag;
    private long high;
    private long low;

    private ProtobufFields(CodedInputStream in) {
        this.in = in;
    }

    /// The fields of the message that the first bytes of an array are.
    public static Fields of(byte[] bytes, int length) {
        return new ProtobufFields(CodedInputStream.newInstance(bytes, 0, length));
    }

    @Override
    public int next() throws IOException {
        if (in.isAtEnd()) {
            if (depth > 0) {
                depth--;
                in.popLimit(limits[depth]);
            }
            return 0;
        }
        tag = in.readTag();
        return tag >>> 3;
    }

    @Override
    public void enter(Message message) throws IOException {
        require(DELIMITED);
        if (depth == DEEPEST) {
            throw new IOException("Messages are nested deeper than " + DEEPEST + ".");
        }
        limits[depth] = in.pushLimit(in.readRawVarint32());
        depth++;
    }

    @Override
    public void skip() throws IOException {
        in.skipField(tag);
    }

    @Override
    public long whole() throws IOException {
        return switch (tag & 7) {
            case VARIABLE -> in.readRawVarint64();
            case FIXED_64 -> in.readRawLittleEndian64();
            case FIXED_32 -> in.readRawLittleEndian32();
            default -> throw wrong();
        };
    }

    @Override
    public long zigzag() throws IOException {
        require(VARIABLE);
        return in.readSInt64();
    }

    @Override
    public double real() throws IOException {
        require(FIXED_64);
        return in.readDouble();
    }

    @Override
    public String text() throws IOException {
        return switch (tag & 7) {
            case DELIMITED -> in.readString();
            case VARIABLE -> Long.toString(in.readRawVarint64());
            case FIXED_64 -> Double.toString(in.readDouble());
            default -> throw wrong();
        };
    }

    @Override
    public void id() throws IOException {
        require(DELIMITED);
        int length = in.readRawVarint32();
        high = 0;
        low = 0;
        if (length == 16) {
            high = Long.reverseBytes(in.readRawLittleEndian64());
            low = Long.reverseBytes(in.readRawLittleEndian64());
        } else if (length == 8) {
            low = Long.reverseBytes(in.readRawLittleEndian64());
        } else {
            in.skipRawBytes(length);
        }
    }

    @Override
    public long high() {
        return high;
    }

    @Override
    public long low() {
        return low;
    }

    @Override
    public void fixed(LongConsumer numbers) throws IOException {
        if ((tag & 7) == FIXED_64) {
            numbers.accept(in.readRawLittleEndian64());
            return;
        }
        int outer = begin();
        while (!in.isAtEnd()) {
            numbers.accept(in.readRawLittleEndian64());
        }
        in.popLimit(outer);
    }

    @Override
    public void variable(LongConsumer numbers) throws IOException {
        if ((tag & 7) == VARIABLE) {
            numbers.accept(in.readRawVarint64());
            return;
        }
        int outer = begin();
        while (!in.isAtEnd()) {
            numbers.accept(in.readRawVarint64());
        }
        in.popLimit(outer);
    }

    @Override
    public void reals(DoubleConsumer numbers) throws IOException {
        if ((tag & 7) == FIXED_64) {
            numbers.accept(in.readDouble());
            return;
        }
        int outer = begin();
        while (!in.isAtEnd()) {
            numbers.accept(in.readDouble());
        }
        in.popLimit(outer);
    }

    private int begin() throws IOException {
        require(DELIMITED);
        return in.pushLimit(in.readRawVarint32());
    }

    private void require(int type) throws IOException {
        if ((tag & 7) != type) {
            throw wrong();
        }
    }

    private IOException wrong() {
        return new IOException("Field " + (tag >>> 3) + " at byte " + in.getTotalBytesRead() + " has the wrong type.");
    }
}
