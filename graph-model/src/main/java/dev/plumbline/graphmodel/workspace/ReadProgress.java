package dev.plumbline.graphmodel.workspace;

/// Is told how much of a workspace is read, from the threads that read it.
@FunctionalInterface
public interface ReadProgress {

    /// Nobody who watches.
    ReadProgress NONE = (read, files) -> {};

    /// Tells how many files are read.
    ///
    /// @param read the files that are read, in no fixed order
    /// @param files the files in all
    void read(int read, int files);
}
