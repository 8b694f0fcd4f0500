package dev.plumbline.demoplatform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One message of protobuf, as its fields.
record Proto(List<Field> fields) {

    static Proto of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> fields.add(new Field(number, varint(in), new byte[0]));
                case 1 -> fields.add(new Field(number, in.getLong(), new byte[0]));
                case 2 -> {
                    byte[] content = new byte[(int) varint(in)];
                    in.get(content);
                    fields.add(new Field(number, 0, content));
                }
                case 5 -> fields.add(new Field(number, in.getInt(), new byte[0]));
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return new Proto(fields);
    }

    List<Proto> messages(int number) {
        return fields.stream()
                .filter(field -> field.number == number)
                .map(field -> of(field.content))
                .toList();
    }

    Optional<Field> field(int number) {
        return fields.stream().filter(field -> field.number == number).findFirst();
    }

    long number(int number) {
        return field(number).map(Field::value).orElse(0L);
    }

    String text(int number) {
        return field(number)
                .map(field -> new String(field.content, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    record Field(int number, long value, byte[] content) {}
}
