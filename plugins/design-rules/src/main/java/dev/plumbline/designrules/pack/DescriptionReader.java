package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Basis;
import dev.plumbline.pluginapi.EvidenceKind;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.RuleSource;
import dev.plumbline.pluginapi.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads what a rule of a pack says of itself.
final class DescriptionReader {

    static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "category",
            "severity",
            "nature",
            "precision",
            "needs",
            "why",
            "detects",
            "falsePositives",
            "remedy",
            "sources");
    private static final ValueType<Severity> SEVERITY = ValueTypes.choice(Severity.class);
    private static final ValueType<Basis.Nature> NATURE = ValueTypes.choice(Basis.Nature.class);
    private static final ValueType<Basis.Precision> PRECISION = ValueTypes.choice(Basis.Precision.class);
    private static final ValueType<EvidenceKind> EVIDENCE = ValueTypes.choice(EvidenceKind.class);

    private DescriptionReader() {}

    static RuleDescription read(RuleText rule) {
        return new RuleDescription(
                rule.required("id"),
                rule.required("title"),
                rule.optional("category", "own"),
                rule.requiredChoice("severity", SEVERITY).orElse(Severity.LOW),
                new Guidance(
                        rule.optional("why", ""),
                        rule.optional("detects", rule.optional("when", "")),
                        rule.optional("falsePositives", ""),
                        rule.required("remedy")),
                sources(rule),
                new Basis(
                        rule.choice("nature", NATURE, Basis.Nature.FLAW),
                        rule.choice("precision", PRECISION, Basis.Precision.CERTAIN),
                        needs(rule)));
    }

    private static List<RuleSource> sources(RuleText rule) {
        return rule.file().items(rule.entries().get("sources")).stream()
                .flatMap(source -> rule.file().text(source, "a source").stream())
                .map(RuleSource::parse)
                .toList();
    }

    private static Set<EvidenceKind> needs(RuleText rule) {
        Set<EvidenceKind> needs = EnumSet.noneOf(EvidenceKind.class);
        rule.file()
                .items(rule.entries().get("needs"))
                .forEach(kind -> rule.value(kind, EVIDENCE).ifPresent(needs::add));
        return needs;
    }
}
