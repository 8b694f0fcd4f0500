package dev.plumbline.connectors.otlp;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The answers of OTLP in the encoding of the request.
enum Reply {
    PROTOBUF("application/x-protobuf") {
        @Override
        byte[] failed(String message) {
            return bytes(out -> out.writeString(2, message));
        }

        @Override
        byte[] partial(Signal signal, long rejected, String message) {
            byte[] partial = bytes(out -> {
                out.writeInt64(1, rejected);
                out.writeString(2, message);
            });
            return bytes(out -> out.writeByteArray(1, partial));
        }

        @Override
        byte[] done() {
            return new byte[0];
        }
    },
    JSON("application/json") {
        @Override
        byte[] failed(String message) {
            return text(mapper().createObjectNode().put("message", message));
        }

        @Override
        byte[] partial(Signal signal, long rejected, String message) {
            ObjectNode answer = mapper().createObjectNode();
            answer.putObject("partialSuccess")
                    .put(signal.rejected(), Long.toString(rejected))
                    .put("errorMessage", message);
            return text(answer);
        }

        @Override
        byte[] done() {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String type;

    Reply(String type) {
        this.type = type;
    }

    /// The content type.
    String type() {
        return type;
    }

    /// A status that says what is wrong.
    abstract byte[] failed(String message);

    /// All was taken but for some.
    abstract byte[] partial(Signal signal, long rejected, String message);

    /// All was taken.
    abstract byte[] done();

    private static JsonMapper mapper() {
        return JsonMapper.shared();
    }

    private static byte[] text(ObjectNode answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Writing writing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            writing.write(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(CodedOutputStream out) throws IOException;
    }
}
