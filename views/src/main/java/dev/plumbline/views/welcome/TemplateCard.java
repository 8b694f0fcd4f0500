package dev.plumbline.views.welcome;

import java.util.Optional;

/// A workspace that people can start from.
///
/// @param id its stable name
/// @param name its name for people
/// @param description what it shows, in a sentence
/// @param picture how it looks, if that is known
public record TemplateCard(String id, String name, String description, Optional<ThemedPicture> picture) {}
