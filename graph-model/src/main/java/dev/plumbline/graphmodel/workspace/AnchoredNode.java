package dev.plumbline.graphmodel.workspace;

/// A node that aliases may stand for, and what it costs to follow them.
///
/// @param node the node
/// @param size how many nodes it has, aliases followed
/// @param height how deep it is nested, aliases followed
record AnchoredNode(YamlNode node, long size, int height) {}
