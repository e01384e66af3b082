package dev.chatelaine.core.policy.match;

/** How far the wildcards of a pattern reach. */
enum Wildcards {

    /** Everywhere, over colons too: actions and {@code StringLike}. */
    TEXT {
        @Override
        boolean crosses(int segment, boolean endsSegment) {
            return true;
        }
    },

    /**
     * Resource ARNs: within a colon segment, except that a {@code *} at the end of a segment extends over later colons,
     * and that the sixth part is one text.
     */
    RESOURCE {
        @Override
        boolean crosses(int segment, boolean endsSegment) {
            return segment >= LAST_SEGMENT || endsSegment;
        }
    },

    /** {@code ArnLike}: six parts compared one by one, of which only the last may hold colons. */
    ARN {
        @Override
        boolean crosses(int segment, boolean endsSegment) {
            return segment >= LAST_SEGMENT;
        }
    };

    private static final int LAST_SEGMENT = 5;

    /**
     * Whether a wildcard may match colons.
     *
     * @param segment how many colons stand before it in the pattern
     * @param endsSegment whether a colon or the end follows it
     */
    abstract boolean crosses(int segment, boolean endsSegment);
}
