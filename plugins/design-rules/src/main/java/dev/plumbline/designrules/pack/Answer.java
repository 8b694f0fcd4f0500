package dev.plumbline.designrules.pack;

import java.util.List;

/// What a condition says of its subjects.
sealed interface Answer {

    /// It is true.
    ///
    /// @param because the terms that made it so
    record Holds(List<String> because) implements Answer {

        static final Holds WITHOUT_REASON = new Holds(List.of());

        public Holds {
            because = List.copyOf(because);
        }
    }

    /// It is false.
    record Fails() implements Answer {

        static final Fails FAILS = new Fails();
    }

    /// A fact is missing.
    ///
    /// @param missing what is not known, in a sentence
    record Unknown(String missing) implements Answer {}
}
