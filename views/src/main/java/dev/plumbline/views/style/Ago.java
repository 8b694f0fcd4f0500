package dev.plumbline.views.style;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/// How long ago something was, for people.
///
/// @param now the present time
/// @param zone where people are
public record Ago(Instant now, ZoneId zone) {

    private static final int LONG_AGO = 7;

    /// The time, as in `yesterday`.
    public String text(Instant then) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(then, zone);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days >= LONG_AGO || days < 0) {
            return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
        }
        if (days > 1) {
            return days + " days ago";
        }
        if (days == 1) {
            return "yesterday";
        }
        Duration passed = Duration.between(then, now);
        if (passed.toHours() > 0) {
            return passed.toHours() == 1 ? "an hour ago" : passed.toHours() + " hours ago";
        }
        return passed.toMinutes() < 2 ? "just now" : passed.toMinutes() + " minutes ago";
    }
}
