package dev.plumbline.views;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes moments for people, where they are, as in `23 Nov 14:05`.
public final class MomentText {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private MomentText() {}

    /// The day and the time of a moment.
    public static String of(Instant moment) {
        return FORMAT.format(moment.atZone(ZoneId.systemDefault()));
    }
}
