/// Benchmarks of the model and its files, and the program that runs the benchmarks of a module.
@NullMarked
package dev.plumbline.graphmodel.bench;

import org.jspecify.annotations.NullMarked;
