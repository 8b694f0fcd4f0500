package dev.plumbline.views;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Something that people can choose from a list by typing a part of it.
///
/// @param title what it is called
/// @param detail what it is
/// @param icon the code of its icon
/// @param action what happens when people choose it
public record Choice(String title, String detail, String icon, Runnable action) {

    /// The choices whose titles fit what was typed, the best first; of equally good ones in their order.
    public static List<Choice> matching(String typed, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> Match.rank(choice.title(), typed) < Match.NONE)
                .sorted(Comparator.comparingInt(choice -> Match.rank(choice.title(), typed)))
                .toList();
    }

    /// The title in small letters, to sort by.
    public String sortKey() {
        return title.toLowerCase(Locale.ROOT);
    }
}
