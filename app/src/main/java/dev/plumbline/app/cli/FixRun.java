package dev.plumbline.app.cli;

import dev.plumbline.designrules.fixing.Fixes;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `--fix` did, or would do.
///
/// @param before the workspace before
/// @param fixes what was carried out
/// @param after what was found afterwards
/// @param isDry whether nothing is written
record FixRun(Workspace before, Fixes fixes, DailyCheck.Checked after, boolean isDry) implements ReportPart {

    /// The findings that are gone: also those for which another's changes did.
    List<Finding> mended() {
        return Stream.concat(fixes.applied().stream(), fixes.refused().stream().map(Fixes.Refusal::finding))
                .filter(finding -> !isLeft(finding))
                .toList();
    }

    private boolean isLeft(Finding finding) {
        return after.result().findings().stream().map(Finding::fingerprint).anyMatch(finding.fingerprint()::equals);
    }

    /// The changes of the files, for `patch`.
    String patch() {
        return changed().patch();
    }

    /// Writes the files.
    void save() {
        changed().save();
    }

    private ChangedFiles changed() {
        return new ChangedFiles(before, fixes.after());
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        mended().forEach(finding ->
                lines.add((isDry ? "Would mend " : "Mended ") + finding.fingerprint() + ": " + finding.what()));
        fixes.applied().stream()
                .filter(this::isLeft)
                .forEach(finding -> lines.add("Changed for " + finding.fingerprint() + ", which is still there."));
        refused()
                .forEach(
                        refusal -> lines.add("Did not mend " + refusal.finding().fingerprint() + ": " + refusal.why()));
        if (lines.isEmpty()) {
            lines.add("There is nothing to mend by itself.");
        }
        return lines;
    }

    private Stream<Fixes.Refusal> refused() {
        return fixes.refused().stream().filter(refusal -> isLeft(refusal.finding()));
    }

    @Override
    public void addTo(ObjectNode root) {
        ObjectNode node = root.putObject("fix").put("dryRun", isDry);
        ArrayNode mended = node.putArray("mended");
        mended().stream().map(Finding::fingerprint).forEach(mended::add);
        ArrayNode refused = node.putArray("refused");
        refused()
                .forEach(refusal -> refused.addObject()
                        .put("fingerprint", refusal.finding().fingerprint())
                        .put("why", refusal.why()));
        ArrayNode files = node.putArray("files");
        changed().files().stream().map(WorkspaceFile::path).forEach(files::add);
        node.put("patch", patch());
    }
}
