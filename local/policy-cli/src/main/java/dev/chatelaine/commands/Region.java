package dev.chatelaine.commands;

/**
 * A stretch of a text. Lines and columns count from 1, columns in UTF-16 code units.
 *
 * @param startLine line of the first character
 * @param startColumn its column
 * @param endLine line of the last character
 * @param endColumn the column after it
 */
record Region(int startLine, int startColumn, int endLine, int endColumn) {

    /** The beginning of a text, for what is about the whole of it. */
    static final Region START = new Region(1, 1, 1, 1);
}
