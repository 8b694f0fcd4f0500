package dev.plumbline.designrules.standing;

import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.Finding;
import java.util.Comparator;
import java.util.Optional;

/// A finding with what it comes to.
///
/// @param finding the finding
/// @param standing what it comes to
/// @param reach how many elements depend on those that it is about
/// @param ended the waiver that it had
/// @param place where it stands, where that is not in the model
public record JudgedFinding(
        Finding finding, Standing standing, int reach, Optional<Waiver> ended, Optional<Place> place) {

    /// What matters most first: by severity, then by how much depends on it.
    static final Comparator<JudgedFinding> ORDER = Comparator.comparing(
                    (JudgedFinding judged) -> judged.finding().severity())
            .thenComparing(Comparator.comparingInt(JudgedFinding::reach).reversed())
            .thenComparing(judged -> judged.finding().fingerprint());
}
