package dev.plumbline.app.cli;

/// What a command found out: as text for people, and as one JSON object for machines.
interface Report {

    /// The text for people.
    String text();

    /// The object that `--json` prints.
    JsonReport json();

    /// A report whose two forms are made already.
    static Report of(String text, JsonReport json) {
        return new Made(text, json);
    }

    /// A report that is made.
    record Made(String text, JsonReport json) implements Report {}
}
