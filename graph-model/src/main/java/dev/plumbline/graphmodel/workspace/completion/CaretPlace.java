package dev.plumbline.graphmodel.workspace.completion;

import java.util.List;
import java.util.Set;

/// Where the caret stands in the structure of a text, and what is wanted there.
///
/// @param role what is wanted
/// @param path the way to the mapping that wants a key, to the node that is wanted, or to the list that wants an item
/// @param token the word at the caret
/// @param siblings the keys that the mapping has already
/// @param braces whether a mapping or a list that begins here must stand in braces or brackets
record CaretPlace(Role role, List<Step> path, Token token, Set<String> siblings, boolean braces) {

    /// What is wanted at the caret.
    enum Role {
        /// A key of a mapping.
        KEY,
        /// A value or an item of any shape.
        NODE,
        /// An item with its dash.
        DASH,
        /// Nothing that could be proposed: a comment, a block of text, or the end of something complete.
        NOTHING
    }

    static CaretPlace nothing(int caret) {
        return new CaretPlace(Role.NOTHING, List.of(), Token.empty(caret), Set.of(), false);
    }
}
