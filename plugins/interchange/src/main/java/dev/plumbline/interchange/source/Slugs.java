package dev.plumbline.interchange.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Readable, unique ids from names.
public final class Slugs {

    private static final int LONGEST = 60;

    private static final Map<Integer, String> LATIN = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");

    private Slugs() {}

    /// What an item may be called.
    ///
    /// @param rank who keeps a name that several want: the only one of the lowest rank
    /// @param names the ids in the order of preference
    public record Wish(int rank, List<String> names) {
        public Wish {
            names = List.copyOf(names);
        }
    }

    /// The name in lower case, accents removed, everything but Latin letters and digits as single dashes; empty if
    /// nothing is left.
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (Character.getType(point) != Character.NON_SPACING_MARK && point != '\'' && point != '’') {
                latin.append(LATIN.getOrDefault(point, Character.toString(point)));
            }
        });
        String slug = latin.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-$", "");
    }

    /// The same, or a number that always belongs to the name, after the given word, if nothing is left of the name.
    public static String of(String name, String word) {
        String slug = of(name);
        return slug.isEmpty() ? word + "-" + Integer.toHexString(name.hashCode()) : slug;
    }

    /// An id for each item: the first of its wishes that nobody else wants more, with a number if none is left.
    ///
    /// The outcome does not depend on the order of the items unless their wishes are the same throughout.
    public static <T> Map<T, String> assign(SequencedMap<T, Wish> wishes) {
        Map<T, Integer> levels = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            Map<String, List<T>> claims = claims(wishes, levels);
            for (List<T> rivals : claims.values()) {
                changed |= rivals.size() > 1 && giveWay(rivals, wishes, levels);
            }
        }
        return number(wishes, levels);
    }

    private static <T> boolean giveWay(List<T> rivals, Map<T, Wish> wishes, Map<T, Integer> levels) {
        int lowest = rivals.stream()
                .mapToInt(item -> wish(wishes, item).rank())
                .min()
                .orElseThrow();
        boolean single = rivals.stream()
                        .filter(item -> wish(wishes, item).rank() == lowest)
                        .count()
                == 1;
        boolean changed = false;
        for (T item : rivals) {
            Wish wish = wish(wishes, item);
            int next = levels.getOrDefault(item, 0) + 1;
            if (!(single && wish.rank() == lowest) && next < wish.names().size()) {
                levels.put(item, next);
                changed = true;
            }
        }
        return changed;
    }

    private static <T> Map<String, List<T>> claims(SequencedMap<T, Wish> wishes, Map<T, Integer> levels) {
        Map<String, List<T>> claims = new HashMap<>();
        wishes.forEach((item, wish) -> claims.computeIfAbsent(
                        wish.names().get(levels.getOrDefault(item, 0)), key -> new ArrayList<>())
                .add(item));
        return claims;
    }

    private static <T> Map<T, String> number(SequencedMap<T, Wish> wishes, Map<T, Integer> levels) {
        Map<T, String> ids = new HashMap<>();
        Set<String> claimed = new HashSet<>(claims(wishes, levels).keySet());
        Set<String> given = new HashSet<>();
        Map<String, Integer> counters = new HashMap<>();
        List<Map.Entry<T, Wish>> byRank = new ArrayList<>(wishes.entrySet());
        byRank.sort(Comparator.comparingInt(entry -> entry.getValue().rank()));
        for (Map.Entry<T, Wish> entry : byRank) {
            String name = entry.getValue().names().get(levels.getOrDefault(entry.getKey(), 0));
            String id = name;
            while (!given.add(id)) {
                do {
                    id = name + "-" + counters.merge(name, 2, (count, two) -> count + 1);
                } while (claimed.contains(id));
            }
            ids.put(entry.getKey(), id);
        }
        return ids;
    }

    private static <T> Wish wish(Map<T, Wish> wishes, T item) {
        Wish wish = wishes.get(item);
        if (wish == null) {
            throw new IllegalArgumentException("Not among the items: " + item);
        }
        return wish;
    }
}
