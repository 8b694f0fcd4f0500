package dev.plumbline.graphmodel.workspace.completion;

/// Where values of an attribute are found in the model.
///
/// @param of the parts that have it
/// @param path its path, as in `slo.p99`
record Usage(Parts of, String path) {

    /// Which parts have the attribute.
    enum Parts {
        ELEMENTS,
        RELATIONS,
        NONE
    }

    static final Usage NOWHERE = new Usage(Parts.NONE, "");

    Usage below(String key) {
        return this.equals(NOWHERE) ? NOWHERE : new Usage(of, path.isEmpty() ? key : path + "." + key);
    }
}
