package dev.plumbline.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a second start tells the first one: the words of its command.
record Message(List<String> arguments) {

    private static final int VERSION = 1;
    private static final int MOST = 64;
    private static final int TAKEN = 1;

    Message {
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    static Message read(DataInputStream in) throws IOException {
        int version = in.readInt();
        int count = in.readInt();
        if (version != VERSION || count < 0 || count > MOST) {
            throw new IOException("Another version of the program speaks differently");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return new Message(arguments);
    }

    static void acknowledge(DataOutputStream out) throws IOException {
        out.writeInt(TAKEN);
        out.flush();
    }

    static boolean isAcknowledged(DataInputStream in) throws IOException {
        return in.readInt() == TAKEN;
    }
}
