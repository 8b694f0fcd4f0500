package dev.plumbline.designrules.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A condition, or a part of one, of which most can be told without the expression language.
///
/// It says what the expression language would say, or nothing. There a failure of one side, such as a value that is not
/// set, does not matter where the other side decides, whatever their order: so it is here with what is open.
sealed interface QuickTest {

    /// What is known of the condition for some parts by their variables.
    Truth of(Map<String, ? extends Subject> subjects);

    /// Something that only the expression language can tell.
    record Open() implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return Truth.OPEN;
        }
    }

    /// `first && second`, and further ones.
    record All(List<QuickTest> tests) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return any(tests, subjects, Truth.FALSE);
        }
    }

    /// `first || second`, and further ones.
    record Any(List<QuickTest> tests) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return any(tests, subjects, Truth.TRUE);
        }
    }

    /// `!test`
    record Not(QuickTest test) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return test.of(subjects).not();
        }
    }

    /// `condition ? first : second`
    record Choice(QuickTest condition, QuickTest first, QuickTest second) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return switch (condition.of(subjects)) {
                case TRUE -> first.of(subjects);
                case FALSE -> second.of(subjects);
                case OPEN -> Truth.OPEN;
            };
        }
    }

    /// A field that is true or false itself.
    record Flag(QuickValue value) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return value.of(subjects) instanceof Boolean flag ? Truth.of(flag) : Truth.OPEN;
        }
    }

    /// `has(value)`
    record IsSet(QuickValue.OfField value) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return subjects.containsKey(value.variable()) ? Truth.of(value.of(subjects) != null) : Truth.OPEN;
        }
    }

    /// `value in ['this', 'that']`
    record OneOf(QuickValue value, Set<String> texts) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            return value.of(subjects) instanceof String text ? Truth.of(texts.contains(text)) : Truth.OPEN;
        }
    }

    /// `left == right`, for texts, whole numbers, and what is true or false.
    record Equal(QuickValue left, QuickValue right) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            Object one = left.of(subjects);
            if (!(one instanceof String || one instanceof Long || one instanceof Boolean)) {
                return Truth.OPEN;
            }
            Object other = right.of(subjects);
            return other != null && one.getClass() == other.getClass() ? Truth.of(one.equals(other)) : Truth.OPEN;
        }
    }

    /// `left < right`, or `left <= right`, for two whole numbers or two others.
    ///
    /// @param orEqual whether equal ones count
    record Less(QuickValue left, QuickValue right, boolean orEqual) implements QuickTest {

        @Override
        public Truth of(Map<String, ? extends Subject> subjects) {
            Object one = left.of(subjects);
            if (!(one instanceof Number)) {
                return Truth.OPEN;
            }
            Object other = right.of(subjects);
            if (one instanceof Long less && other instanceof Long more) {
                return Truth.of(orEqual ? less <= more : less < more);
            }
            return one instanceof Double less && other instanceof Double more && !less.isNaN() && !more.isNaN()
                    ? Truth.of(
                            orEqual
                                    ? less.doubleValue() <= more.doubleValue()
                                    : less.doubleValue() < more.doubleValue())
                    : Truth.OPEN;
        }
    }

    /// What decides if one of the tests says it; else the opposite, if no test is open.
    private static Truth any(List<QuickTest> tests, Map<String, ? extends Subject> subjects, Truth deciding) {
        Truth known = deciding.not();
        for (int i = 0; i < tests.size(); i++) {
            Truth truth = tests.get(i).of(subjects);
            if (truth == deciding) {
                return deciding;
            }
            known = truth == Truth.OPEN ? truth : known;
        }
        return known;
    }
}
