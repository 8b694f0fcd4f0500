package dev.plumbline.app.cli;

import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverAddition;
import dev.plumbline.designrules.waiver.WaiverList;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceStore;
import dev.plumbline.graphmodel.workspace.WorkspaceStore.UnsavedFile;
import dev.plumbline.pluginapi.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A waiver that is to be written into a workspace.
///
/// @param path the workspace's folder as the user wrote it
record NewWaiver(Path path, Waiver waiver) {

    /// Refuses a waiver that the file has already.
    void requireNew(WaiverList present) {
        present.waivers().stream()
                .filter(other -> other.finding().equals(waiver.finding()))
                .findFirst()
                .ifPresent(other -> {
                    throw there(other);
                });
    }

    /// How many findings the waiver accepts; refuses one that accepts none, too many, or what is accepted already.
    int requireFindings(DailyCheck.Checked checked) {
        List<Finding> matched = checked.result().findings().stream()
                .filter(finding -> waiver.finding().matches(finding.fingerprint()))
                .toList();
        if (matched.isEmpty()) {
            List<String> known = checked.result().findings().stream()
                    .map(Finding::fingerprint)
                    .toList();
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There is no finding " + waiver.finding().text() + ".",
                    NearestName.remedy(
                            waiver.finding().text(),
                            known,
                            "plumbline check " + path + " shows those that there are."));
        }
        if (matched.size() > waiver.most()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    waiver.finding().text() + " matches " + matched.size() + " findings, and a waiver may match "
                            + waiver.most() + ".",
                    "Narrow it, or say with --max-findings how many are meant.");
        }
        Map<String, Waiver> accepted = checked.waivers().accepted();
        if (matched.stream().map(Finding::fingerprint).allMatch(accepted::containsKey)) {
            throw there(accepted.getOrDefault(matched.getFirst().fingerprint(), waiver));
        }
        return matched.size();
    }

    private static CommandFailure there(Waiver other) {
        return new CommandFailure(
                ExitCode.USAGE,
                "There is a waiver already, at " + other.place() + ": "
                        + other.finding().text() + " by " + other.grant().by() + ", until "
                        + other.grant().until() + ".",
                "Change it there to renew it.");
    }

    /// Writes the waiver into the file of the workspace, and says so.
    Report write(Workspace workspace, int matched) {
        Optional<String> before = workspace.file(WorkspaceReader.WAIVERS_FILE).map(WorkspaceFile::text);
        String after = WaiverAddition.to(before.orElse(""), waiver)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INVALID_MODEL,
                        "waivers.yaml is written in a way that takes no waiver without other changes.",
                        "Write 'waivers:' and below it each waiver after '- ', or add this one by hand."));
        SaveResult result =
                new WorkspaceStore(workspace.root()).save(new UnsavedFile(WorkspaceReader.WAIVERS_FILE, before, after));
        return switch (result) {
            case SaveResult.Saved saved -> report(matched);
            case SaveResult.Merged merged -> report(matched);
            case SaveResult.Conflict conflict ->
                throw new CommandFailure(
                        ExitCode.INPUT_OUTPUT, conflict.file() + " has changed meanwhile.", "Run the command again.");
            case SaveResult.Failed failed ->
                throw new CommandFailure(
                        ExitCode.INPUT_OUTPUT,
                        failed.problem().what(),
                        failed.problem().remedy());
        };
    }

    private Report report(int matched) {
        JsonReport json = JsonReport.of("waive");
        json.summary()
                .put("findings", matched)
                .put("finding", waiver.finding().text())
                .put("until", waiver.grant().until().toString())
                .put("file", WorkspaceReader.WAIVERS_FILE);
        String findings = matched == 1 ? "1 finding" : matched + " findings";
        return Report.of(
                "waived " + findings + " until " + waiver.grant().until() + ": "
                        + waiver.finding().text() + ", in " + path.resolve(WorkspaceReader.WAIVERS_FILE),
                json);
    }
}
