package dev.plumbline.diagrams.paint;

/// Which colour each ink is.
public enum Theme {
    LIGHT,
    DARK,
    /// White on black, and every other colour as bright, for people who see little.
    HIGH_CONTRAST;

    /// How much is left of an ink that stands back.
    private static final double SHARE = 0.35;

    /// The colour of the ink, as 0xAARRGGBB.
    public int argb(Ink ink) {
        return switch (this) {
            case LIGHT -> light(ink);
            case DARK -> dark(ink);
            case HIGH_CONTRAST -> highContrast(ink);
        };
    }

    private static int light(Ink ink) {
        return switch (ink) {
            case CANVAS -> 0xFFFFFFFF;
            case SURFACE -> 0xFFFFFFFF;
            case TINT_1 -> 0xFFF6F8FA;
            case TINT_2 -> 0xFFEFF2F5;
            case TINT_3 -> 0xFFE6EAEF;
            case TEXT -> 0xFF1F2328;
            case TEXT_MUTED -> 0xFF57606A;
            case BORDER -> 0xFF818B98;
            case EDGE -> 0xFF6E7781;
            case EDGE_MUTED -> 0xFF858F99;
            case ACCENT -> 0xFF0969DA;
            case DEGRADED -> 0xFF9A6700;
            case FAILING -> 0xFFA40E26;
            case FAILING_TINT -> 0xFFFFEBE9;
            case UNKNOWN -> 0xFF6E7781;
            case SIMULATED -> 0xFF0F766E;
            case CATEGORY_1 -> 0xFF0072B2;
            case CATEGORY_2 -> 0xFFD55E00;
            case CATEGORY_3 -> 0xFF009E73;
            case CATEGORY_4 -> 0xFFCC79A7;
            case CATEGORY_5 -> 0xFF56B4E9;
            case CATEGORY_6 -> 0xFFE69F00;
            case ADDED -> 0xFF0072B2;
            case REMOVED -> 0xFFC2410C;
            case CHANGED -> 0xFF24292F;
            case FADED_TEXT -> faded(light(Ink.TEXT), light(Ink.CANVAS));
            case FADED_TEXT_MUTED -> faded(light(Ink.TEXT_MUTED), light(Ink.CANVAS));
            case FADED_BORDER -> faded(light(Ink.BORDER), light(Ink.CANVAS));
            case FADED_EDGE -> faded(light(Ink.EDGE), light(Ink.CANVAS));
            case FADED_EDGE_MUTED -> faded(light(Ink.EDGE_MUTED), light(Ink.CANVAS));
            case NONE -> 0x00000000;
        };
    }

    private static int dark(Ink ink) {
        return switch (ink) {
            case CANVAS -> 0xFF0D1117;
            case SURFACE -> 0xFF161B22;
            case TINT_1 -> 0xFF12171E;
            case TINT_2 -> 0xFF1A2029;
            case TINT_3 -> 0xFF222933;
            case TEXT -> 0xFFE6EDF3;
            case TEXT_MUTED -> 0xFF9DA7B3;
            case BORDER -> 0xFF6E7681;
            case EDGE -> 0xFF8B949E;
            case EDGE_MUTED -> 0xFF6A737D;
            case ACCENT -> 0xFF58A6FF;
            case DEGRADED -> 0xFFF2CC60;
            case FAILING -> 0xFFFF6A5E;
            case FAILING_TINT -> 0xFF3A1618;
            case UNKNOWN -> 0xFF768390;
            case SIMULATED -> 0xFF2DD4BF;
            case CATEGORY_1 -> 0xFF0072B2;
            case CATEGORY_2 -> 0xFFD55E00;
            case CATEGORY_3 -> 0xFF009E73;
            case CATEGORY_4 -> 0xFFCC79A7;
            case CATEGORY_5 -> 0xFF56B4E9;
            case CATEGORY_6 -> 0xFFE69F00;
            case ADDED -> 0xFF56B4E9;
            case REMOVED -> 0xFFF0803C;
            case CHANGED -> 0xFFE6EDF3;
            case FADED_TEXT -> faded(dark(Ink.TEXT), dark(Ink.CANVAS));
            case FADED_TEXT_MUTED -> faded(dark(Ink.TEXT_MUTED), dark(Ink.CANVAS));
            case FADED_BORDER -> faded(dark(Ink.BORDER), dark(Ink.CANVAS));
            case FADED_EDGE -> faded(dark(Ink.EDGE), dark(Ink.CANVAS));
            case FADED_EDGE_MUTED -> faded(dark(Ink.EDGE_MUTED), dark(Ink.CANVAS));
            case NONE -> 0x00000000;
        };
    }

    private static int highContrast(Ink ink) {
        return switch (ink) {
            case CANVAS -> 0xFF000000;
            case SURFACE -> 0xFF000000;
            case TINT_1 -> 0xFF0A0A0A;
            case TINT_2 -> 0xFF141414;
            case TINT_3 -> 0xFF1E1E1E;
            case TEXT -> 0xFFFFFFFF;
            case TEXT_MUTED -> 0xFFE0E0E0;
            case BORDER -> 0xFFFFFFFF;
            case EDGE -> 0xFFE0E0E0;
            case EDGE_MUTED -> 0xFFB8B8B8;
            case ACCENT -> 0xFF4CC2FF;
            case DEGRADED -> 0xFFFFD83D;
            case FAILING -> 0xFFFF9B94;
            case FAILING_TINT -> 0xFF3A0A0A;
            case UNKNOWN -> 0xFFD0D0D0;
            case SIMULATED -> 0xFF3FF0D5;
            case CATEGORY_1 -> 0xFF6CB8E8;
            case CATEGORY_2 -> 0xFFFF9A4D;
            case CATEGORY_3 -> 0xFF4FD6AE;
            case CATEGORY_4 -> 0xFFE8A9CB;
            case CATEGORY_5 -> 0xFF56B4E9;
            case CATEGORY_6 -> 0xFFFFC24D;
            case ADDED -> 0xFF56B4E9;
            case REMOVED -> 0xFFFF9A4D;
            case CHANGED -> 0xFFFFFFFF;
            case FADED_TEXT -> 0xFFA8A8A8;
            case FADED_TEXT_MUTED -> 0xFFA0A0A0;
            case FADED_BORDER -> 0xFFA0A0A0;
            case FADED_EDGE -> 0xFFA0A0A0;
            case FADED_EDGE_MUTED -> 0xFF969696;
            case NONE -> 0x00000000;
        };
    }

    private static int faded(int argb, int ground) {
        return 0xFF << 24
                | faded(argb >> 16 & 0xFF, ground >> 16 & 0xFF, SHARE) << 16
                | faded(argb >> 8 & 0xFF, ground >> 8 & 0xFF, SHARE) << 8
                | faded(argb & 0xFF, ground & 0xFF, SHARE);
    }

    private static int faded(int channel, int ground, double share) {
        return (int) Math.round(channel * share + ground * (1 - share));
    }
}
