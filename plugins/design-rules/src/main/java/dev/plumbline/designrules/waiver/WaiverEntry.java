package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One entry in the list of the waivers: a waiver, or what keeps it from being one.
final class WaiverEntry {

    static final Set<String> KEYS = Set.of("finding", "reason", "by", "until", "approvedBy", "maxFindings", "ticket");

    private final YamlMapping mapping;
    private final Place place;
    private final List<String> faults = new ArrayList<>();

    WaiverEntry(YamlMapping mapping, Place place) {
        this.mapping = mapping;
        this.place = place;
    }

    /// The waiver; nothing if something that it needs is missing or wrong.
    Optional<Waiver> waiver() {
        faults.clear();
        KEYS.stream().sorted().forEach(this::requireOnce);
        FindingPattern finding = new FindingPattern(required("finding"));
        String reason = required("reason");
        String by = required("by");
        LocalDate until = day(required("until"));
        int most = most(finding);
        Waiver.Grant grant = new Waiver.Grant(reason, by, until, text("approvedBy"), text("ticket"));
        return faults.isEmpty() ? Optional.of(new Waiver(finding, grant, most, place)) : Optional.empty();
    }

    /// What is missing or wrong, after the waiver was asked for.
    UnusableWaiver unusable() {
        return new UnusableWaiver(text("finding").orElse(""), faults, place);
    }

    private void requireOnce(String key) {
        long times = mapping.entries().stream()
                .filter(entry -> entry.keyText().equals(key))
                .count();
        if (times > 1) {
            faults.add("says '" + key + "' more than once");
        }
    }

    private String required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            faults.add("has no '" + key + "'");
        }
        return text.orElse("");
    }

    private LocalDate day(String text) {
        try {
            return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            faults.add("says until '" + ShownText.shortened(text) + "', which is no day like 2027-01-31");
            return LocalDate.MIN;
        }
    }

    private int most(FindingPattern finding) {
        Optional<String> text = text("maxFindings");
        if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,8}")) {
            faults.add("says maxFindings '" + ShownText.shortened(text.get()) + "', which is no number from 1 on");
            return 0;
        }
        return text.map(Integer::parseInt).orElse(finding.isPattern() ? Waiver.USUAL_MOST : 1);
    }

    private Optional<String> text(String key) {
        YamlEntry entry = mapping.entry(key);
        return entry != null && entry.value().resolved() instanceof YamlScalar scalar && !scalar.isNull()
                ? Optional.of(scalar.value().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
