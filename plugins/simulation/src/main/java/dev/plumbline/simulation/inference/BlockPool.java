package dev.plumbline.simulation.inference;

/// The free blocks of a cache, in the order in which they are handed out: those that were given back longest ago come
/// first. What a sequence wrote stays in its blocks until these are handed out, its last block first, so that a
/// sequence
/// which comes back finds the beginning of what it had.
///
/// Source: Kwon et al., Efficient Memory Management for Large Language Model Serving with PagedAttention, SOSP 2023;
/// the
/// order is that of the free queue in vLLM 0.19.
final class BlockPool {

    private final SlotList owners;
    private final long[] kept;
    private final long[] behind;
    private long front;
    private long free;

    BlockPool(long blocks, int slots) {
        owners = new SlotList(slots);
        kept = new long[slots];
        behind = new long[slots];
        front = blocks;
        free = blocks;
    }

    long free() {
        return free;
    }

    /// Hands out blocks; there must be as many.
    void take(long blocks) {
        free -= blocks;
        long wanted = blocks - takeFront(blocks);
        while (wanted > 0) {
            int owner = owners.first();
            long taken = Math.min(wanted, kept[owner]);
            kept[owner] -= taken;
            wanted -= taken;
            if (kept[owner] == 0) {
                forget(owner);
                wanted -= takeFront(wanted);
            }
        }
    }

    /// Takes back blocks in which nobody will look for anything.
    void give(long blocks) {
        free += blocks;
        addBehind(owners.last(), blocks);
    }

    /// Takes back blocks of a sequence that may come back.
    void giveKept(int slot, long blocks) {
        if (blocks == 0) {
            return;
        }
        free += blocks;
        owners.addLast(slot);
        kept[slot] = blocks;
        behind[slot] = 0;
    }

    /// The blocks of a sequence that still hold what it wrote.
    long kept(int slot) {
        return kept[slot];
    }

    /// Hands the first of its kept blocks to a sequence that comes back.
    ///
    /// @param blocks how many, at most as many as are kept
    void takeKept(int slot, long blocks) {
        free -= blocks;
        kept[slot] -= blocks;
        forget(slot);
    }

    /// Lets go what is kept for a sequence: its blocks stay free, where they are.
    void forget(int slot) {
        if (owners.contains(slot)) {
            int before = owners.before(slot);
            owners.remove(slot);
            addBehind(before, kept[slot] + behind[slot]);
            kept[slot] = 0;
            behind[slot] = 0;
        }
    }

    private void addBehind(int owner, long blocks) {
        if (owner < 0) {
            front += blocks;
        } else {
            behind[owner] += blocks;
        }
    }

    private long takeFront(long wanted) {
        long taken = Math.min(wanted, front);
        front -= taken;
        return taken;
    }
}
