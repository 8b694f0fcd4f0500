package dev.plumbline.connectors.history;

/// One stream of numbers in the file, with those of its samples that are not in a chunk yet.
final class Lane {

    private final int id;
    private final Channel channel;
    private final Block block = new Block();
    private long sealed;
    private long lastPull = -1;
    private int sealedBefore;

    /// @param sealed the number of the last head row of which all samples of this lane are in chunks
    Lane(int id, Channel channel, long sealed) {
        this.id = id;
        this.channel = channel;
        this.sealed = sealed;
    }

    int id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    Block block() {
        return block;
    }

    long sealed() {
        return sealed;
    }

    /// Whether a pull tells a first value of this lane; a second one belongs to the next part.
    boolean isFirstIn(long pull) {
        boolean isFirst = lastPull != pull;
        lastPull = pull;
        return isFirst;
    }

    /// Forgets the samples, since they are in a chunk.
    ///
    /// @param head the number of the last head row before the one that is being made
    /// @param entries how many samples the one that is being made had until now
    void seal(long head, int entries) {
        block.clear();
        sealed = head;
        sealedBefore = entries;
    }

    /// Whether a sample of the head row that is being made is not in a chunk.
    boolean isOpen(int entry) {
        return entry >= sealedBefore;
    }

    /// Begins another head row.
    void beginHead() {
        sealedBefore = 0;
    }
}
