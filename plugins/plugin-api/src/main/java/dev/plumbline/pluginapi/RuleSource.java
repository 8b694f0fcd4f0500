package dev.plumbline.pluginapi;

/// Where a rule comes from: a place in a version of a standard, a book or a tool.
///
/// Standards number their parts anew from version to version, so that a part without a version means nothing later.
///
/// @param standard the standard's name, as in `OWASP LLM Top 10`
/// @param version its version, edition or year, or the month in which it was looked up; empty if it has none
/// @param part the id or title of the part; empty for the whole
public record RuleSource(String standard, String version, String part) {

    /// Reads `standard@version#part`; version and part may be left out.
    public static RuleSource parse(String text) {
        int hash = text.indexOf('#');
        String head = hash < 0 ? text : text.substring(0, hash);
        String part = hash < 0 ? "" : text.substring(hash + 1);
        int at = head.indexOf('@');
        return at < 0
                ? new RuleSource(head.strip(), "", part.strip())
                : new RuleSource(
                        head.substring(0, at).strip(), head.substring(at + 1).strip(), part.strip());
    }

    /// The source as it is written in rule packs: `standard@version#part`.
    @Override
    public String toString() {
        return standard + (version.isEmpty() ? "" : "@" + version) + (part.isEmpty() ? "" : "#" + part);
    }
}
