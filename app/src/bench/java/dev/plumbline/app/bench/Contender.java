package dev.plumbline.app.bench;

import java.util.List;
import java.util.Map;

/// A program that shows a window.
///
/// @param name its name for people
/// @param command the command line
/// @param environment what it is told beside that
record Contender(String name, List<String> command, Map<String, String> environment) {}
