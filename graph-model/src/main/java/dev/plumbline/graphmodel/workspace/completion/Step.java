package dev.plumbline.graphmodel.workspace.completion;

/// One step of the way from the root of a file to one of its nodes.
sealed interface Step {

    /// To the value of a key.
    record Key(String text) implements Step {}

    /// To an item of a list.
    record Item() implements Step {}
}
