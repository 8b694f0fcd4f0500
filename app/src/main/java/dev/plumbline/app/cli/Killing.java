package dev.plumbline.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// How many replicas are killed.
///
/// @param figure the number, or the share in percent
/// @param isShare whether it is a share
record Killing(BigDecimal figure, boolean isShare) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}|\\d{1,3}(\\.\\d{1,6})?\\s?%");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// Reads it, as in `3` or `30%`.
    static Killing of(String text) {
        boolean isShare = text.endsWith("%");
        if (FORM.matcher(text).matches()) {
            BigDecimal figure = new BigDecimal(text.replace("%", "").strip());
            if (!isShare || figure.compareTo(WHOLE) <= 0) {
                return new Killing(figure, isShare);
            }
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                "--kill takes a number of replicas or a share of them, not " + text + ".",
                "Write it as in --kill 3 or --kill 30%.");
    }

    /// How many of so many are killed; a share is rounded up.
    ///
    /// @throws CommandFailure if there are not so many
    int of(int replicas) {
        if (isShare) {
            return figure.multiply(BigDecimal.valueOf(replicas))
                    .divide(WHOLE, 0, RoundingMode.CEILING)
                    .intValueExact();
        }
        if (figure.intValueExact() > replicas) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--kill " + figure + ": there are only " + replicas + " replicas.",
                    "Kill at most as many as there are.");
        }
        return figure.intValueExact();
    }
}
