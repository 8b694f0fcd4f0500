package dev.plumbline.connectors.history;

/// Whether a history keeps what it is told.
public sealed interface HistoryState {

    /// For people: what is the case, and what they can do.
    String words();

    /// All that was told is kept, or will be within a second.
    record Writing() implements HistoryState {

        @Override
        public String words() {
            return "The history is being written.";
        }
    }

    /// Another program writes this history; this one reads what that one writes, and keeps nothing.
    record ReadingOnly() implements HistoryState {

        @Override
        public String words() {
            return "Another Plumbline writes the history of this workspace; this one only reads it.";
        }
    }

    /// Writing fails at present. What was told waits in memory and is tried again.
    ///
    /// @param what what happened
    /// @param remedy what the user can do
    /// @param waiting how many facts wait
    /// @param lost how many facts were given up, the oldest first, since too many waited
    record Failing(String what, String remedy, long waiting, long lost) implements HistoryState {

        @Override
        public String words() {
            return what + " " + waiting + " values wait to be written"
                    + (lost == 0 ? ". " : ", and " + lost + " were given up. ") + remedy;
        }
    }

    /// The history was closed.
    record Closed() implements HistoryState {

        @Override
        public String words() {
            return "The history is closed.";
        }
    }
}
