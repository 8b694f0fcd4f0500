package dev.plumbline.app.doctor;

/// What was found out about one thing that the program needs.
///
/// @param subject what was looked at, in one or two words
/// @param state how it is
/// @param what what was found, in a sentence with a full stop
/// @param remedy what to do, in a sentence with a full stop; empty if nothing is to be done
public record Examination(String subject, State state, String what, String remedy) {

    static Examination ok(String subject, String what) {
        return new Examination(subject, State.OK, what, "");
    }

    static Examination warn(String subject, String what, String remedy) {
        return new Examination(subject, State.WARN, what, remedy);
    }

    static Examination fail(String subject, String what, String remedy) {
        return new Examination(subject, State.FAIL, what, remedy);
    }

    /// How a thing is.
    public enum State {
        /// As it should be.
        OK,
        /// The program works, but not all of it.
        WARN,
        /// The program, or what was asked for, does not work.
        FAIL
    }
}
