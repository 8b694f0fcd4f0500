package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;

/// A text that people made from an earlier text of a file.
///
/// @param file the path relative to the workspace
/// @param before the text that they began from
/// @param text what they made of it
record TypedText(String file, String before, String text) {

    /// What the file is to become in a draft: where it was changed meanwhile, both is done.
    String in(Draft draft) {
        String present = draft.workspace().file(file).map(WorkspaceFile::text).orElse("");
        return present.equals(before)
                ? text
                : LineMerge.of(before, text, present).text();
    }
}
