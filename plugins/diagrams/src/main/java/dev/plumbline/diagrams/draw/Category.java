package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import java.util.Comparator;

/// One of the sorts that a perspective sorts elements into.
///
/// @param rank its place in the legend; of two in a closed container, the lower one is shown where they have an order
/// @param label what the legend calls it
/// @param ink the colour that repeats what symbol and text say
/// @param symbol the symbol
record Category(int rank, String label, Ink ink, CategorySymbol symbol) {

    /// By rank, which tells the categories of a perspective apart.
    static final Comparator<Category> IN_ORDER = Comparator.comparingInt(Category::rank);
}
