package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import java.util.List;

/// What the files of a workspace say together.
record Assembly(Architecture architecture, List<Problem> problems, SourceIndex index) {}
