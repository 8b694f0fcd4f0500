package dev.plumbline.simulation.statistics.fit;

/// Why a family cannot be fitted to samples.
///
/// @param family the family that was tried
/// @param why what is wrong with the samples, with the values that show it
/// @param remedy what to do about it
public record CannotFit(Family family, String why, String remedy) implements FitResult {}
