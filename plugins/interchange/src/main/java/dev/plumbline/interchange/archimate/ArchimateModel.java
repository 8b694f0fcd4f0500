package dev.plumbline.interchange.archimate;

import dev.plumbline.graphmodel.Problem.Place;
import java.util.List;
import java.util.SortedMap;

/// A model in ArchiMate, whatever file it comes from.
///
/// @param name the name, may be empty
/// @param concepts the elements
/// @param links the relationships
/// @param views how many views there are
record ArchimateModel(String name, List<Concept> concepts, List<Link> links, int views) {

    /// An element.
    ///
    /// @param id its identifier
    /// @param type its type, as in `BusinessProcess`
    /// @param properties what the user has added
    /// @param place where it stands
    record Concept(
            String id,
            String type,
            String name,
            String documentation,
            SortedMap<String, String> properties,
            Place place) {}

    /// A relationship.
    ///
    /// @param id its identifier
    /// @param type its type without the word relationship, as in `Serving`
    /// @param source the identifier of the source
    /// @param target the identifier of the target
    /// @param access how data is accessed
    /// @param properties what the user has added
    /// @param place where it stands
    record Link(
            String id,
            String type,
            String name,
            String documentation,
            String source,
            String target,
            Access access,
            SortedMap<String, String> properties,
            Place place) {}

    /// How an access relationship uses data.
    enum Access {
        READ,
        WRITE,
        READ_WRITE,
        UNSAID
    }
}
