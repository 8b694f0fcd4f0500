package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.CutSet;
import dev.plumbline.pluginapi.Availability.CutSets;
import dev.plumbline.pluginapi.Availability.Failure;
import dev.plumbline.pluginapi.Availability.Method;
import dev.plumbline.pluginapi.Availability.Objective;
import dev.plumbline.pluginapi.Availability.Part;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/// How availabilities are written for people.
final class AvailabilityWords {

    private static final MathContext DIGITS = new MathContext(3);
    private static final int MOST_PLACES = 12;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    private AvailabilityWords() {}

    /// The share of the time up, with as many places as three digits of the time down take: `99.9576 %`.
    static String available(double down) {
        if (down <= 0 || down >= 1) {
            return down <= 0 ? "100 %" : "0 %";
        }
        BigDecimal percent = new BigDecimal(down).movePointRight(2).round(DIGITS);
        int places = Math.clamp(percent.scale(), 0, MOST_PLACES);
        return BigDecimal.valueOf(100)
                        .subtract(percent)
                        .setScale(places, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /// How available an element is, or between what that lies.
    static String available(Availability availability) {
        String atLeast = availability.method() == Method.BOUNDS ? "at least " : "";
        String atMost = availability.missing().isEmpty() ? atLeast : "at most ";
        return atMost
                + available(
                        availability.missing().isEmpty()
                                ? availability.downtime().high()
                                : availability.downtime().low());
    }

    /// A share, as in `1.2 %`; very small ones as `3.1e-7 %`.
    static String share(double share) {
        if (Double.isNaN(share)) {
            return "?";
        }
        double percent = share * 100;
        return number(percent) + " %";
    }

    /// A number with three digits.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        if (Double.isInfinite(value)) {
            return "unbounded";
        }
        double size = Math.abs(value);
        return size != 0 && (size < 1e-4 || size >= 1e9)
                ? String.format(Locale.ROOT, "%.2e", value)
                : SimulationWords.digits(value, 3);
    }

    /// A length of time, as in `3 h 43 min`.
    static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "?";
        }
        if (seconds >= DAY) {
            return parts(seconds, DAY, "d", HOUR, "h");
        }
        if (seconds >= HOUR) {
            return parts(seconds, HOUR, "h", MINUTE, "min");
        }
        if (seconds >= MINUTE) {
            return parts(seconds, MINUTE, "min", 1, "s");
        }
        return seconds >= 1 || seconds == 0 ? number(seconds) + " s" : number(seconds * 1000) + " ms";
    }

    private static String parts(double seconds, double large, String largeUnit, double small, String smallUnit) {
        long count = Math.round(seconds / small);
        long perLarge = Math.round(large / small);
        long rest = count % perLarge;
        return count / perLarge + " " + largeUnit + (rest == 0 ? "" : " " + rest + " " + smallUnit);
    }

    /// What came of an objective.
    static String verdict(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "held";
            case FAILS -> "MISSED";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    /// What came of an objective, and by how much.
    static String sentence(Availability availability, Objective objective) {
        double allowed = objective.budgetSecondsPerYear();
        double over = availability.downtime().low() * Availability.SECONDS_PER_YEAR - allowed;
        String allows = allowed > 0 ? time(allowed) + " a year" : "no downtime";
        String begin = "Objective " + available(1 - objective.target()) + ": " + verdict(objective.outcome());
        return switch (objective.outcome()) {
            case HOLDS ->
                begin + ", with " + share(objective.budgetUse()) + " used of the " + allows + " that it allows.";
            case FAILS -> begin + " by " + time(over) + " a year; it allows " + allows + ".";
            case CANNOT_TELL ->
                begin + "; it allows " + allows + ", and "
                        + (availability.missing().isEmpty()
                                ? "what is known of the downtime leaves that open."
                                : "figures are missing (below).");
        };
    }

    /// How many cut sets there are, and how many of the smallest.
    static String sizes(CutSets sets) {
        String all = Double.isInfinite(sets.count()) ? "more than can be counted" : number(sets.count()) + " in all";
        double single = sets.ofSize().isEmpty() ? 0 : sets.ofSize().getFirst();
        return single == 0 ? all + ", none of a single failure" : all + ", " + number(single) + " of a single failure";
    }

    /// What fails in a cut set.
    static String failures(CutSet set) {
        return set.failures().stream().map(AvailabilityWords::failure).collect(Collectors.joining(" and "));
    }

    private static String failure(Failure failure) {
        return failure.present() == 1
                ? failure.element()
                : failure.failing() + " of " + failure.present() + " " + failure.element();
    }

    /// What a part is, as in `replicas, 2 of 3 needed`.
    static String kind(Part part) {
        return switch (part.kind()) {
            case REPLICAS ->
                part.units() == 1 ? "one replica" : "replicas, " + part.needed() + " of " + part.units() + " needed";
            case PROVIDED -> "provided by others";
            case NODE, ZONE, REGION -> part.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /// How many, as in `1 element` and `3 elements`.
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /// What a table says of a part: its name, what it is, its unavailability, and what it matters in five measures.
    static String[] cells(Availability.Part part) {
        return new String[] {
            part.element(),
            kind(part),
            share(part.unavailability()),
            share(part.importance().criticality()),
            number(part.importance().birnbaum()),
            share(part.importance().fussellVesely()),
            number(part.importance().achievementWorth()),
            number(part.importance().reductionWorth())
        };
    }
}
