package dev.plumbline.connectors.otlp;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/// Reads messages of OTLP field by field, whichever encoding they are in. Of each field one of the methods for values,
/// [#enter] or [#skip] must be called before the next one.
///
/// Repeated fields come as often as they have elements. What is no value of the asked type is an [IOException].
public interface Fields {

    /// The number of the next field of the present message; 0 at its end, after which the message around it goes on.
    int next() throws IOException;

    /// Begins the message that is the field's value.
    void enter(Message message) throws IOException;

    /// Leaves the field out.
    void skip() throws IOException;

    /// A whole number, or the number of a choice; of 64 bits without a sign its bits.
    long whole() throws IOException;

    /// A whole number of a type that is written in zigzag.
    long zigzag() throws IOException;

    double real() throws IOException;

    /// A text; of numbers and truth values their text.
    String text() throws IOException;

    /// Reads an id, of which [#high] and [#low] then give the bits; both 0 if it has no usual length.
    void id() throws IOException;

    /// The upper 64 bits of the id that was read last.
    long high();

    /// The lower 64 bits of the id that was read last.
    long low();

    /// The numbers of fixed length that a repeated field packs.
    void fixed(LongConsumer numbers) throws IOException;

    /// The numbers of variable length that a repeated field packs.
    void variable(LongConsumer numbers) throws IOException;

    /// The real numbers that a repeated field packs.
    void reals(DoubleConsumer numbers) throws IOException;
}
