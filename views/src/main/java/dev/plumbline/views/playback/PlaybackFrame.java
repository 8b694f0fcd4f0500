package dev.plumbline.views.playback;

import java.util.Collections;
import java.util.Map;

/// What every part does at a moment of a simulation.
///
/// @param title what is played back, for people
/// @param seconds the moment, in simulated seconds after the beginning
/// @param isMoving whether what passes along relations is drawn moving
/// @param elements by element id, those that others lie in too
/// @param relations by relation id
public record PlaybackFrame(
        String title, double seconds, boolean isMoving, Map<String, Load> elements, Map<String, Passing> relations) {

    public PlaybackFrame {
        elements = Collections.unmodifiableMap(elements);
        relations = Collections.unmodifiableMap(relations);
    }

    /// What an element does.
    ///
    /// @param busy the share of its servers that are held, from 0 to 1; the highest of those that lie in it
    /// @param queue the requests that wait
    /// @param fullness the queue as a share of the longest one of the simulation, from 0 to 1
    /// @param failing the share of the requests that fail, from 0 to 1
    public record Load(double busy, double queue, double fullness, double failing) {}

    /// What passes along a relation.
    ///
    /// @param share the calls per second as a share of the most that pass anywhere at any time, from 0 to 1
    /// @param failing the share of the calls that fail, from 0 to 1
    public record Passing(double share, double failing) {}
}
