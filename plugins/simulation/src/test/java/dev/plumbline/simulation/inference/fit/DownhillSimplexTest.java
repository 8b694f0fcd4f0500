package dev.plumbline.simulation.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DownhillSimplexTest {

    @Test
    void findsTheBottomOfABowl() {
        double[] lowest = new DownhillSimplex(
                        point -> 1 + square(point[0] - 3) + 10 * square(point[1] + 2) + square(point[2] - point[0]),
                        0.5)
                .minimize(new double[] {0, 0, 0});
        assertThat(lowest).containsExactly(new double[] {3, -2, 3}, within(0.01));
    }

    @Test
    void followsACurvedValley() {
        // Rosenbrock, 1960.
        double[] lowest = new DownhillSimplex(
                        point -> square(1 - point[0]) + 100 * square(point[1] - square(point[0])), 0.5)
                .minimize(new double[] {-1.2, 1});
        assertThat(lowest).containsExactly(new double[] {1, 1}, within(0.01));
    }

    @Test
    void copesWithKinks() {
        double[] lowest = new DownhillSimplex(point -> Math.abs(point[0] - 2) + Math.abs(point[0] + point[1] - 5), 0.3)
                .minimize(new double[] {0, 0});
        assertThat(lowest).containsExactly(new double[] {2, 3}, within(0.01));
    }

    private static double square(double value) {
        return value * value;
    }
}
