package dev.plumbline.designrules.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Each pair of two different elements, as `a` and `b`. Two elements that each could be the other are one pair.
///
/// @param a what `a` can be
/// @param b what `b` can be
record EachPair(Term a, Term b) implements Cases {

    static final long MOST = 1_000_000;

    @Override
    public Stream<Case> in(Inquiry inquiry) {
        Selection first = Selection.ofElements(inquiry, "a", a);
        Selection second = Selection.ofElements(inquiry, "b", b);
        long pairs = (long) first.sure().size() * second.sure().size();
        if (pairs > MOST) {
            throw inquiry.stopped(
                    String.format(
                            Locale.ROOT,
                            "it would ask %,d pairs (%,d for a, %,d for b), and at most %,d are asked.",
                            pairs,
                            first.sure().size(),
                            second.sure().size(),
                            MOST),
                    "Narrow pair.a or pair.b.");
        }
        return Stream.concat(
                Stream.concat(unsure(first, second), unsure(second, first)),
                first.sure().stream().flatMap(one -> pairs(inquiry, one, first, second)));
    }

    private static Stream<Case> unsure(Selection selection, Selection others) {
        return selection.unsure().entrySet().stream()
                .filter(entry -> others.possible().stream().anyMatch(other -> !other.equals(entry.getKey())))
                .map(entry -> new Case.Unsure(List.of(entry.getKey()), entry.getValue()));
    }

    private static Stream<Case> pairs(Inquiry inquiry, String one, Selection first, Selection second) {
        return second.sure().stream().filter(other -> !other.equals(one)).flatMap(other -> {
            boolean isMirrored = first.sure().contains(other) && second.sure().contains(one);
            if (!isMirrored) {
                return Stream.of(new Case.Asked(pair(inquiry, one, other)));
            }
            return one.compareTo(other) < 0
                    ? Stream.of(new Case.Asked(List.of(pair(inquiry, one, other), pair(inquiry, other, one))))
                    : Stream.empty();
        });
    }

    private static Map<String, Subject> pair(Inquiry inquiry, String a, String b) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("a", Objects.requireNonNull(inquiry.scope().find(a).orElse(null)));
        subjects.put("b", Objects.requireNonNull(inquiry.scope().find(b).orElse(null)));
        return subjects;
    }
}
