package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/// Reads the files of views and layouts.
final class ViewReader {

    static final String VIEW = "view";

    private final String file;
    private final EntryReader reader;
    private final List<DeclaredView> views = new ArrayList<>();
    private final List<DeclaredLayout> layouts = new ArrayList<>();

    ViewReader(String file, EntryReader reader) {
        this.file = file;
        this.reader = reader;
    }

    FileViews found() {
        return views.isEmpty() && layouts.isEmpty() ? FileViews.NONE : new FileViews(views, layouts);
    }

    /// Takes a mapping that describes a view or a layout; whether it does.
    ///
    /// @param among the entries of the mapping
    boolean accepts(YamlMapping mapping, List<YamlEntry> among) {
        SourceSpan span = new SourceSpan(file, mapping.start(), mapping.end());
        YamlNode view = EntryReader.find(among, VIEW);
        if (view != null) {
            view(view, among, span);
            return true;
        }
        if (EntryReader.find(among, LayoutReader.LAYOUT) != null || LayoutReader.isNamedLayout(file)) {
            new LayoutReader(reader)
                    .read(mapping, among)
                    .ifPresent(layout -> layouts.add(new DeclaredLayout(layout, span)));
            return true;
        }
        return false;
    }

    private void view(YamlNode at, List<YamlEntry> among, SourceSpan span) {
        String id = at instanceof YamlScalar scalar ? scalar.value() : "";
        if (reader.ids().accepts(at, id, VIEW)) {
            Attributes attributes = reader.attributes().read(among, Vocabulary.view(), id);
            checkExpression(among, id);
            views.add(new DeclaredView(new SavedView(id, attributes), span));
        }
    }

    private void checkExpression(List<YamlEntry> among, String id) {
        YamlNode filter = EntryReader.find(among, ViewAttributes.FILTER.key());
        YamlNode expression = filter instanceof YamlMapping mapping
                ? EntryReader.find(reader.entries().of(mapping), ViewAttributes.EXPRESSION.key())
                : null;
        if (expression instanceof YamlScalar scalar) {
            for (FilterExpression.Mistake mistake :
                    FilterExpression.read(scalar.value()).mistakes()) {
                reader.problems()
                        .error(
                                scalar,
                                "value.invalid",
                                "'expression' in the filter of " + id + ": " + mistake.what(),
                                "The condition is left out.",
                                mistake.remedy());
            }
        }
    }
}
