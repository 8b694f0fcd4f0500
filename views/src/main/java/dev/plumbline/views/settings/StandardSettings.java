package dev.plumbline.views.settings;

import java.util.List;

/// The settings that the program has.
public final class StandardSettings {

    public static final Setting<ThemeChoice> THEME = new Setting<>(
            "appearance.theme",
            SettingSection.APPEARANCE,
            "Theme",
            "Light, dark or high contrast, for the window and its diagrams.",
            List.of(ThemeChoice.values()),
            ThemeChoice.SYSTEM);
    public static final Setting<FontSize> FONT_SIZE = new Setting<>(
            "appearance.fontSize",
            SettingSection.APPEARANCE,
            "Font size",
            "The size of text in menus, panels and tables; diagrams have a zoom of their own.",
            List.of(FontSize.values()),
            FontSize.SMALL);
    public static final Setting<MotionChoice> MOTION = new Setting<>(
            "appearance.reducedMotion",
            SettingSection.APPEARANCE,
            "Motion",
            "Reduced motion leaves out fading, gliding and moving dots.",
            List.of(MotionChoice.values()),
            MotionChoice.SYSTEM);
    public static final Setting<WheelChoice> WHEEL = new Setting<>(
            "diagram.wheel",
            SettingSection.DIAGRAM,
            "Mouse wheel",
            "What the wheel does on a diagram; with Ctrl it does the other.",
            List.of(WheelChoice.values()),
            WheelChoice.PANS);
    public static final Setting<ViewDepth> VIEW_DEPTH = new Setting<>(
            "diagram.depth",
            SettingSection.DIAGRAM,
            "Opening depth",
            "How many levels of nesting a diagram opens with.",
            List.of(ViewDepth.values()),
            ViewDepth.AS_FITS);
    public static final Setting<Role> ROLE = new Setting<>(
            "work.role",
            SettingSection.WORK,
            "Role",
            "Which panels the window starts with: an architect's model and attributes, a reviewer's findings, or a"
                    + " lead's undisturbed diagram.",
            List.of(Role.values()),
            Role.ARCHITECT);
    public static final Setting<Autosave> AUTOSAVE = new Setting<>(
            "work.autosave",
            SettingSection.WORK,
            "Save by itself",
            "Writes every change to the files of the workspace shortly after it is made.",
            List.of(Autosave.values()),
            Autosave.ON);
    public static final Setting<KeymapChoice> KEYMAP = new Setting<>(
            "keymap.preset",
            SettingSection.KEYBOARD,
            "Keymap",
            "The keys that the commands start from; single ones can be changed below.",
            List.of(KeymapChoice.values()),
            KeymapChoice.WORKBENCH);

    private static final List<Setting<?>> ALL =
            List.of(THEME, FONT_SIZE, MOTION, WHEEL, VIEW_DEPTH, ROLE, AUTOSAVE, KEYMAP);

    private StandardSettings() {}

    /// All of them, in the order in which people see them.
    public static List<Setting<?>> all() {
        return ALL;
    }
}
