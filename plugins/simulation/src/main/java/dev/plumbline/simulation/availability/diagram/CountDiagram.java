package dev.plumbline.simulation.availability.diagram;

import java.util.NavigableSet;

/// How many units are present, as the parts that they stand on have failed or not.
///
/// @param root what is asked first
/// @param counts the numbers of units that can come out and would be enough
record CountDiagram(Step root, NavigableSet<Long> counts) {

    /// What is asked, or the answer.
    sealed interface Step {}

    /// So many units are present; 0 if they are too few, however many.
    record Present(long units) implements Step {}

    /// What follows as the part at a level works or has failed.
    ///
    /// Two of them are never compared by what follows, which would take for ever: each is made once.
    static final class Question implements Step {

        private final int level;
        private final Step works;
        private final Step failed;

        Question(int level, Step works, Step failed) {
            this.level = level;
            this.works = works;
            this.failed = failed;
        }

        int level() {
            return level;
        }

        Step works() {
            return works;
        }

        Step failed() {
            return failed;
        }
    }
}
