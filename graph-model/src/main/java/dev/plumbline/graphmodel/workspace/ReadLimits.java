package dev.plumbline.graphmodel.workspace;

/// How much a workspace may ask of the reader.
///
/// @param fileBytes the size of the largest file that is read
/// @param files the most files that are read
/// @param depth the deepest nesting of a file, aliases followed
/// @param aliasNodes the most nodes that the aliases of one file may stand for in all
/// @param workers how many threads read files at the same time, at least 1
public record ReadLimits(long fileBytes, int files, int depth, long aliasNodes, int workers) {

    private static final long MEBIBYTE = 1L << 20;

    /// What is right for models that people keep by hand: files of up to 32 MiB, nested up to 64 deep.
    public static ReadLimits standard() {
        return new ReadLimits(32 * MEBIBYTE, 20_000, 64, 2_000_000, 2);
    }
}
