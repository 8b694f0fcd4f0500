package dev.plumbline.designrules.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where data must stay, as words such as `EU and US` or `eu-west-1` say it.
///
/// @param words the places, in lower case
public record Residency(List<String> words) {

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("eu", "eu"),
            Map.entry("eea", "eu"),
            Map.entry("europe", "eu"),
            Map.entry("westeurope", "eu"),
            Map.entry("northeurope", "eu"),
            Map.entry("germany", "eu"),
            Map.entry("france", "eu"),
            Map.entry("ireland", "eu"),
            Map.entry("sweden", "eu"),
            Map.entry("us", "us"),
            Map.entry("usa", "us"),
            Map.entry("eastus", "us"),
            Map.entry("westus", "us"),
            Map.entry("centralus", "us"),
            Map.entry("uk", "uk"),
            Map.entry("uksouth", "uk"),
            Map.entry("ukwest", "uk"),
            Map.entry("ap", "asia"),
            Map.entry("asia", "asia"),
            Map.entry("apac", "asia"),
            Map.entry("eastasia", "asia"),
            Map.entry("southeastasia", "asia"),
            Map.entry("cn", "china"),
            Map.entry("china", "china"),
            Map.entry("ca", "canada"),
            Map.entry("canada", "canada"),
            Map.entry("sa", "south america"),
            Map.entry("southamerica", "south america"),
            Map.entry("af", "africa"),
            Map.entry("africa", "africa"));

    public Residency {
        words = List.copyOf(words);
    }

    /// Reads the text of the attribute.
    public static Residency of(String text) {
        return new Residency(Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+and\\s+|\\s+or\\s+|[,/;+]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /// Whether the data may be in a region or zone; nothing if the place is not known.
    public Optional<Boolean> allows(String place) {
        String wanted = place.toLowerCase(Locale.ROOT);
        if (words.stream().anyMatch(word -> isWithin(wanted, word))) {
            return Optional.of(true);
        }
        Optional<String> area = area(wanted);
        if (area.isEmpty() || words.stream().anyMatch(word -> area(word).isEmpty())) {
            return Optional.empty();
        }
        // A narrower word than an area, such as eu-west-1, allows no other part of the area.
        return Optional.of(
                words.stream().anyMatch(word -> isArea(word) && area(word).equals(area)));
    }

    /// Whether a place is the region or area itself, or a zone or region of it: its name with one letter or a hyphen.
    private static boolean isWithin(String place, String word) {
        return place.startsWith(word) && place.substring(word.length()).matches("|-.*|[a-z]");
    }

    private static Optional<String> area(String place) {
        return Optional.ofNullable(AREAS.get(place.split("[^a-z]+", 2)[0]));
    }

    private static boolean isArea(String word) {
        return AREAS.containsKey(word);
    }
}
